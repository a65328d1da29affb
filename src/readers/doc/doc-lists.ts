import { utf16Text } from '../cfb/utf16-text.ts';
import { ListCounter, type ListLevel, MAX_LEVELS } from '../flow/list-counter.ts';
import { formatOfCode } from '../flow/number-format-codes.ts';

interface DocList {
  readonly id: number;
  readonly levels: readonly ListLevel[];
}

interface ListUse {
  readonly id: number;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ListLevel>;
  begun: boolean;
}

const LIST_LENGTH = 28;
const OVERRIDE_LENGTH = 16;

/** The numbered lists of a .doc ([MS-DOC] 2.4.6.3); counts paragraphs in the order of the document. */
export class DocLists {
  private readonly lists: ReadonlyMap<number, DocList>;
  private readonly uses: readonly ListUse[];
  private readonly counters = new Map<number, ListCounter>();

  /** `lists` is PlfLst with the levels behind it, `overrides` PlfLfo; empty where the document has no lists. */
  constructor(lists: Buffer, overrides: Buffer) {
    this.lists = readLists(lists);
    this.uses = readUses(overrides);
  }

  /** The label of the next paragraph of a list override (counted from 1); "" for bullets, unknown lists and no list. */
  next(use: number, level: number): string {
    const found = this.uses[use - 1];
    const list = found && this.lists.get(found.id);
    if (!list || level >= MAX_LEVELS) return '';
    let counter = this.counters.get(list.id);
    if (!counter) {
      counter = new ListCounter();
      this.counters.set(list.id, counter);
    }
    if (!found.begun) for (const overridden of found.starts.keys()) counter.restart(overridden);
    found.begun = true;
    return counter.next(level, levelsOf(list, found));
  }
}

function levelsOf(list: DocList, use: ListUse): readonly ListLevel[] {
  if (use.starts.size === 0 && use.levels.size === 0) return list.levels;
  return list.levels.map((level, index) => {
    const own = use.levels.get(index) ?? level;
    const start = use.starts.get(index);
    return start === undefined ? own : { ...own, start };
  });
}

/** PlfLst (2.9.193): 28 bytes a list; behind all of them the levels, one for simple lists and nine for the others. */
function readLists(part: Buffer): ReadonlyMap<number, DocList> {
  const lists = new Map<number, DocList>();
  const count = part.length >= 2 ? part.readUInt16LE(0) : 0;
  let levelAt = 2 + LIST_LENGTH * count;
  for (let index = 0; index < count && levelAt < part.length; index++) {
    const at = 2 + LIST_LENGTH * index;
    const simple = ((part[at + 26] ?? 0) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (simple ? 1 : MAX_LEVELS); level++) {
      const read = readLevel(part, levelAt);
      if (!read) break;
      levels.push(read.level);
      levelAt = read.end;
    }
    const id = part.readInt32LE(at);
    lists.set(id, { id, levels });
  }
  return lists;
}

/** A level (2.9.150, 2.9.151): 28 bytes, two lists of modifiers, then its text, in which the characters 0 to 8 stand for numbers. */
function readLevel(part: Buffer, at: number): { level: ListLevel; end: number } | undefined {
  if (at + 28 > part.length) return undefined;
  const textAt = at + 28 + (part[at + 24] ?? 0) + (part[at + 25] ?? 0);
  if (textAt + 2 > part.length) return undefined;
  const end = textAt + 2 + 2 * part.readUInt16LE(textAt);
  const text = utf16Text(part, textAt + 2, end);
  const start = part.readInt32LE(at);
  const level = {
    start: start >= 0 && start < 1_000_000 ? start : 1,
    format: formatOfCode(part[at + 4] ?? 0),
    pattern: text.replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
    decimalOnly: ((part[at + 5] ?? 0) & 4) !== 0,
  };
  return { level, end };
}

/** PlfLfo (2.9.192): 16 bytes an override; behind all of them the levels they change. */
function readUses(part: Buffer): readonly ListUse[] {
  const count = part.length >= 4 ? part.readUInt32LE(0) : 0;
  const uses: ListUse[] = [];
  let at = 4 + OVERRIDE_LENGTH * count;
  for (let index = 0; index < count; index++) {
    const from = 4 + OVERRIDE_LENGTH * index;
    if (from + OVERRIDE_LENGTH > part.length) break;
    const starts = new Map<number, number>();
    const levels = new Map<number, ListLevel>();
    at = readOverrides(part, at + 4, part[from + 12] ?? 0, starts, levels);
    uses.push({ id: part.readInt32LE(from), starts, levels, begun: false });
  }
  return uses;
}

/** The changed levels of one override (2.9.131, 2.9.132); gives the place behind them. */
function readOverrides(
  part: Buffer,
  from: number,
  count: number,
  starts: Map<number, number>,
  levels: Map<number, ListLevel>,
): number {
  let at = from;
  for (let index = 0; index < count && at + 8 <= part.length; index++) {
    const flags = part[at + 4] ?? 0;
    const level = flags & 0xf;
    const own = flags & 0x20 ? readLevel(part, at + 8) : undefined;
    if (own) levels.set(level, own.level);
    if (flags & 0x10) starts.set(level, own?.level.start ?? Math.max(0, part.readInt32LE(at)));
    at = own?.end ?? at + 8;
  }
  return at;
}
