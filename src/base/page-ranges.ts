/** "1–60、75": runs of three and more as ranges. Pages come in order. */
export function pageRanges(pages: readonly number[], between: string): string {
  const runs: { first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return runs
    .map(({ first, last }) => {
      if (last === first) return String(first);
      return last === first + 1 ? `${first}${between}${last}` : `${first}–${last}`;
    })
    .join(between);
}
