import { knownUnitAt } from '../../model/target-grammar/units.ts';
import type { Piece } from './piece.ts';
import { columnFieldOf, isCaption, isConclusion, isLevel1, isLevel2, labelIn } from './vocabulary.ts';

/** A text this short is no run-on text, whatever it holds. */
const SHORTEST = 10;
const LONGEST_WORD = 18;
const TITLE =
  /(?:[省市县区级本]|部门|项目|预算|支出|整体|专项|资金|转移支付){2,12}绩效(?:目标|自评|评价|目标申报|目标自评)表/y;

/**
 * Cuts text that runs on without any separator, as document-sharing sites show it, into pieces: labels, headers and level names are
 * separators by themselves; between them every place where a cell may end becomes a cut, of which the alignment takes those that fit
 * the columns.
 */
export function splitRunOn(pieces: readonly Piece[]): Piece[] {
  const runOn = new Set<number>();
  for (const piece of pieces) if (isRunOn(piece)) runOn.add(piece.block);
  if (runOn.size === 0) return [...pieces];
  let zone: Zone = 'head';
  let block = -1;
  const made = pieces.flatMap((piece) => {
    if (!runOn.has(piece.block) || !['line', 'blank', 'space', 'row'].includes(piece.before)) return [piece];
    const scanner = new Scanner(piece.text, piece.block === block ? zone : 'head');
    const atoms = scanner.atoms();
    zone = scanner.zone;
    block = piece.block;
    return atoms.map((text, index) => (index === 0 ? { ...piece, text } : { ...piece, text, before: 'atom' as const }));
  });
  const last = made.at(-1);
  if (last?.before === 'atom') made[made.length - 1] = { ...last, unfinished: true };
  return made;
}

function isRunOn(piece: Piece): boolean {
  if (piece.text.length < SHORTEST || piece.before === 'cell' || piece.before === 'loose' || piece.before === 'wrap')
    return false;
  if (isLevel1(piece.text) || isLevel2(piece.text)) return false;
  const scanner = new Scanner(piece.text);
  return (
    (piece.text.includes('指标') && scanner.separators() >= 2) || (piece.text.length > 60 && scanner.labels() >= 4)
  );
}

/** The head of a form, the header of its indicator table, or the rows below it. */
type Zone = 'head' | 'header' | 'body';

class Scanner {
  /** What the text is about where the scan stands. */
  zone: Zone;
  private readonly text: string;

  constructor(text: string, zone: Zone = 'head') {
    this.text = text;
    this.zone = zone;
  }

  /** How many level names and column headers the text holds. */
  separators(): number {
    let count = 0;
    for (let at = 0; at < this.text.length; ) {
      const word = this.levelAt(at) ?? this.headerAt(at);
      if (word) count += 1;
      at += word?.length ?? 1;
    }
    return count;
  }

  /** How many labels of forms the text holds. */
  labels(): number {
    let count = 0;
    for (let at = 0; at < this.text.length; ) {
      const word = this.labelAt(at);
      if (word) count += 1;
      at += word?.length ?? 1;
    }
    return count;
  }

  atoms(): string[] {
    const atoms: string[] = [];
    let start = 0;
    if (this.levelAt(0)) this.zone = 'body';
    let afterLevel1 = false;
    const flush = (to: number) => {
      const chunk = this.text.slice(start, to);
      if (chunk !== '') atoms.push(...(this.zone === 'body' ? splitCells(chunk) : [chunk]));
    };
    for (let at = 0; at < this.text.length; ) {
      const title = this.titleAt(at);
      const level: string | undefined = this.levelAt(at) ?? (afterLevel1 ? this.shortLevelAt(at) : undefined);
      const header = level ? undefined : this.zone === 'header' ? this.anyHeaderAt(at) : this.headerAt(at);
      const label = level || header || title ? undefined : this.zone === 'body' ? this.endingAt(at) : this.labelAt(at);
      const word = title ?? level ?? header ?? label;
      if (word === undefined) {
        afterLevel1 = false;
        at += 1;
        continue;
      }
      flush(at);
      if (this.zone === 'body' && (label !== undefined || title !== undefined)) this.zone = 'head';
      atoms.push(word);
      at += word.length;
      start = at;
      if (level) this.zone = 'body';
      else if (header) this.zone = 'header';
      afterLevel1 = level !== undefined && isLevel1(level) === true;
    }
    flush(this.text.length);
    return atoms;
  }

  private longest(at: number, shortest: number, accept: (word: string) => boolean): string | undefined {
    for (let length = Math.min(LONGEST_WORD, this.text.length - at); length >= shortest; length -= 1) {
      const word = this.text.slice(at, at + length);
      if (accept(word)) return word;
    }
    return undefined;
  }

  /** A level name that ends in 指标, with its points behind it. */
  private levelAt(at: number): string | undefined {
    const word = this.longest(at, 4, (text) => text.endsWith('指标') && isLevelName(text));
    if (!word) return undefined;
    const points = /^(?:[(（]\d{1,3}分?[)）]|等)/.exec(this.text.slice(at + word.length))?.[0] ?? '';
    return word + points;
  }

  /** Directly behind a level 1 a level 2 may be printed without 指标. */
  private shortLevelAt(at: number): string | undefined {
    return this.longest(at, 4, (text) => /^[\p{Script=Han}]+$/u.test(text) && isLevel2(text) === true);
  }

  private headerAt(at: number): string | undefined {
    if (!/^(?:指标)?[一二三]级|^指标名称/.test(this.text.slice(at, at + 4))) return undefined;
    return this.longest(at, 4, (text) => columnFieldOf(text) !== undefined);
  }

  private anyHeaderAt(at: number): string | undefined {
    return this.longest(
      at,
      2,
      (text) => !/[\d≥≤><=]$/.test(text) && (columnFieldOf(text) !== undefined || isCaption(text) === true),
    );
  }

  private labelAt(at: number): string | undefined {
    const before = this.text[at - 1];
    return this.longest(
      at,
      4,
      (text) =>
        text.trim() === text &&
        !/[\d]/.test(text[0] ?? '') &&
        (labelIn(text) !== undefined || (before !== '年' && text.endsWith('绩效指标') && isCaption(text) === true)),
    );
  }

  private endingAt(at: number): string | undefined {
    const word = this.longest(
      at,
      2,
      (text) =>
        isConclusion(text) === true ||
        (text.length >= 4 && isHeadLabel(text)) ||
        (text.endsWith('绩效指标') && isCaption(text) === true),
    );
    if (word === '问题' || word === '总分' || word === '合计')
      return /^\s*\d|^$/.test(this.text.slice(at + word.length)) && word !== '问题' ? word : undefined;
    return word;
  }

  private titleAt(at: number): string | undefined {
    TITLE.lastIndex = at;
    return TITLE.exec(this.text)?.[0];
  }
}

const isLevelName = (text: string): boolean => isLevel1(text) === true || isLevel2(text) === true;

function isHeadLabel(text: string): boolean {
  const label = labelIn(text);
  return (
    label === 'name' ||
    label === 'firstLevelProject' ||
    label === 'formality' ||
    label === 'department' ||
    label === 'unit'
  );
}

const OPERATOR = /(?:>=|<=|=>|=<|[≥≤><=≧≦＝﹦═〉〈＞＜])/;
/** A number with what belongs to it: sign in front, unit and bound behind. */
const AMOUNT =
  /(?:>=|<=|=>|=<|[≥≤><=≧≦＝﹦═〉〈＞＜]|不少于|不低于|不超过|不高于|大于|小于|二(?=1?\d{2,}(?:百分比|%)))?\s*\d[\d,]*(?:\.\d+)?/g;
const BOUND = /^(?:及以上|以上|及以下|以下|以内|之内|之前|前|底前|底|左右)/;
const QUALITY =
  /(?:显著|明显|有效|持续|不断|逐步|进一步|长期|大幅|稳步|较为|基本|全面|充分|良好)*(?:提升|提高|增强|改善|优化|增加|降低|减少|下降|促进|保障|加强|完善|稳定|达标|合格|满意|良好|较好|较高|较强|优良|优秀|长远|长期|有效|显著|明显|影响|发展|改善|巩固|扩大|规范|健全|到位|及时|符合[\p{Script=Han}]{0,6}|达到[\p{Script=Han}]{0,6}|(?:增加|减少|提高|提升|改善|促进|保障)[\p{Script=Han}]{2,4})$/u;
const NAME_END =
  /(?:率|次数|数量|人数|户数|个数|满意度|程度|成本|时间|时限|时效|天数|面积|里程|长度|金额|费用|标准|情况|水平|能力|比例|覆盖面|性)%?(?=[\p{Script=Han}(（])/gu;
const DESCRIBES = /反映|考察|考核|衡量|指标值为|是指/g;

/** The places where a cell may end in a text between two level names, as the parts between them. */
function splitCells(chunk: string): string[] {
  const cuts = new Set<number>();
  let words = 0;
  for (const match of chunk.matchAll(AMOUNT)) {
    if (match.index < words) continue;
    const end = match.index + match[0].length + unitLength(chunk.slice(match.index + match[0].length));
    if (isYear(chunk, match.index, match[0])) continue;
    cutWords(chunk, words, match.index, cuts);
    cuts.add(match.index);
    cutDigits(match[0], match.index, words, cuts);
    cuts.add(end);
    words = end;
  }
  cutWords(chunk, words, chunk.length, cuts);
  return partsOf(
    chunk,
    [...cuts].sort((a, b) => a - b),
  );
}

function partsOf(text: string, cuts: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    if (cut <= from || cut > text.length) continue;
    const part = text.slice(from, cut).trim();
    if (part !== '') parts.push(part);
    from = cut;
  }
  return parts;
}

/** A year stands in names and dates, not as a target: "2022年". */
function isYear(chunk: string, at: number, number: string): boolean {
  return (
    /^20\d\d$/.test(number) &&
    /^年/.test(chunk.slice(at + number.length)) &&
    !/^年\d/.test(chunk.slice(at + number.length))
  );
}

function unitLength(rest: string): number {
  const gap = /^\s?/.exec(rest)?.[0].length ?? 0;
  const unit = knownUnitAt(rest.slice(gap));
  const base =
    unit === ''
      ? ''
      : (/^[/*·][\p{Script=Han}]{1,2}(?:[/*·][\p{Script=Han}]{1,2})?/u.exec(rest.slice(gap + unit.length))?.[0] ?? '');
  const length = unit === '' ? 0 : gap + unit.length + base.length;
  return length + (BOUND.exec(rest.slice(length))?.[0].length ?? 0);
}

/** Points of weight and score run together: "1010" is 10 and 10, "55" is 5 and 5. */
function cutDigits(number: string, at: number, wordsFrom: number, cuts: Set<number>): void {
  if (OPERATOR.test(number) || !/^\d+$/.test(number) || number.length % 2 !== 0 || at > wordsFrom) return;
  const half = number.length / 2;
  if (number.slice(0, half) === number.slice(half)) cuts.add(at + half);
}

/** Cuts in words: behind the usual endings of names, before words that describe, before words of quality at the end, at a repetition. */
function cutWords(chunk: string, from: number, to: number, cuts: Set<number>): void {
  const words = chunk.slice(from, to);
  if (words.length < 4) return;
  for (const match of words.matchAll(NAME_END)) cuts.add(from + match.index + match[0].length);
  for (const match of words.matchAll(DESCRIBES)) if (match.index > 1) cuts.add(from + match.index);
  const again = words.indexOf(words.slice(0, 2), 3);
  if (again > 0) cuts.add(from + again);
  const quality = QUALITY.exec(words);
  if (quality && quality.index >= 3) cuts.add(from + quality.index);
}
