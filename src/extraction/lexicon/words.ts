/** The words of a list that stands in the code a family a line, so that two mends that add words meet only where they add the same. */
export const words = (...families: readonly string[]): readonly string[] => families.flatMap((line) => line.split(' '));

/** What each word of some lists means. A word that stands in two of them means what the later says. */
export const meaningOfWords = <T extends string>(
  lists: Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(lists) as [T, readonly string[]][]).flatMap(([meaning, list]) =>
      list.map((word) => [word, meaning] as const),
    ),
  );
