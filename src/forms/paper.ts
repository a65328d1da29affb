/** A4 and its margins, in millimetres (GB/T 148; margins as in the printed forms). */
export const PAPER = { width: 210, height: 297, margin: 18 } as const;

/** The width between the margins, in millimetres. */
export function textWidth(landscape: boolean): number {
  return (landscape ? PAPER.height : PAPER.width) - 2 * PAPER.margin;
}

/**
 * Typefaces by role: the names that Word and WPS look for on an office computer, and the free ones that the pdf embeds instead so
 * that it prints alike everywhere.
 */
export const FONTS = {
  title: { office: '方正小标宋简体', embedded: 'Noto Serif SC', bold: true, size: 18 },
  heading: { office: '黑体', embedded: 'Noto Sans SC', bold: false, size: 14 },
  text: { office: '仿宋_GB2312', embedded: 'Noto Serif SC', bold: false, size: 12 },
  cell: { office: '仿宋_GB2312', embedded: 'Noto Serif SC', bold: false, size: 10.5 },
} as const;

/** The widths of a table's columns for a total width, in whole units, summing exactly to it. */
export function scaleColumns(columns: readonly number[], total: number): number[] {
  const sum = columns.reduce((a, b) => a + b, 0);
  let before = 0;
  let placed = 0;
  return columns.map((column) => {
    before += column;
    const edge = Math.round((before / sum) * total);
    const width = edge - placed;
    placed = edge;
    return width;
  });
}
