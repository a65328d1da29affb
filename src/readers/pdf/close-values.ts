/** Values in ascending order, those together of which each is no farther than a distance from the one before. */
export function closeValues(values: readonly number[], distance: number): number[][] {
  const groups: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - last <= distance) groups.at(-1)?.push(value);
    else groups.push([value]);
    last = value;
  }
  return groups;
}

/** The middle between the first and the last of such values. */
export const middleOf = (group: readonly number[]): number => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2;
