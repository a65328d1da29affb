/** What each word of some lists means. A word that stands in two of them means what the later says. */
export const meaningOfWords = <T extends string>(
  lists: Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(lists) as [T, readonly string[]][]).flatMap(([meaning, list]) =>
      list.map((word) => [word, meaning] as const),
    ),
  );
