/** The property modifiers that are read ([MS-DOC] 2.6). */
export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  place: 0x6a03,
  object: 0x080a,
  asciiFont: 0x4a4f,
  paragraphStyle: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  hugeParagraph: 0x6646,
  tableProperties: 0x646b,
  defineTable: 0xd608,
  tableHeader: 0x3404,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  columnWidth: 0x7623,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  mergeVertically: 0xd62b,
} as const;

const CHANGE_TABS = 0xc615;
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Calls `visit` for every modifier in a list, with the place of its operand and the operand's length. A list that breaks off just ends. */
export function forEachSprm(
  bytes: Buffer,
  from: number,
  to: number,
  visit: (code: number, at: number, length: number) => void,
): void {
  const end = Math.min(to, bytes.length);
  let at = from;
  while (at + 2 < end) {
    const code = bytes.readUInt16LE(at);
    const operand = operandOf(bytes, code, at + 2, end);
    if (!operand || operand.at + operand.length > end) return;
    visit(code, operand.at, operand.length);
    at = operand.at + operand.length;
  }
}

/** The operand's place and length ([MS-DOC] 2.2.5.1); those of variable length begin with it. */
function operandOf(bytes: Buffer, code: number, at: number, end: number): { at: number; length: number } | undefined {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return { at, length: size };
  if (code === sprm.defineTable) {
    return at + 2 > end ? undefined : { at: at + 2, length: Math.max(bytes.readUInt16LE(at) - 1, 0) };
  }
  const length = bytes[at] ?? 0;
  return { at: at + 1, length: code === CHANGE_TABS && length === 255 ? tabsLength(bytes, at + 1) : length };
}

/** More than 254 bytes of tab stops: their length follows from the two counts (2.6.2, sprmPChgTabs). */
function tabsLength(bytes: Buffer, at: number): number {
  const removed = 1 + 4 * (bytes[at] ?? 0);
  return removed + 1 + 3 * (bytes[at + removed] ?? 0);
}
