/**
 * What the surest of several patterns finds in its first group, and the text it stands in: each pattern in turn is asked of all texts. Undefined
 * where none finds anything.
 */
export function firstMatch<Text extends { readonly text: string }>(
  patterns: readonly RegExp[],
  texts: readonly Text[],
): { readonly found: string; readonly by: Text } | undefined {
  for (const pattern of patterns) {
    for (const by of texts) {
      const found = pattern.exec(by.text)?.[1];
      if (found !== undefined) return { found, by };
    }
  }
  return undefined;
}
