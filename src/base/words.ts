/** The words of a list that stands in the code a family a line, so that two mends that add words meet only where they add the same. */
export const words = (...families: readonly string[]): readonly string[] => families.flatMap((line) => line.split(' '));

/** The same as a pattern: any one of them, the first that fits. What stands between blanks may be a pattern itself, without blanks. */
export const oneOf = (...families: readonly string[]): string => words(...families).join('|');
