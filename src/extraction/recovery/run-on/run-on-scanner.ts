import { CLASS_POINTS } from '../../lexicon/class-points.ts';
import type { ColumnField } from '../../lexicon/columns.ts';
import { REACHED_GRADES } from '../../lexicon/quality-words.ts';
import { placesIn } from '../places.ts';
import {
  columnFieldOf,
  goesOnBehindBracket,
  isCaption,
  isClassName,
  isConclusion,
  isLevel1,
  isLevel2,
} from '../vocabulary.ts';
import { type BareLevel, bareLevelAt, classPointsBehind, frameworkLevelAt } from './bare-levels.ts';
import { longestWord } from './longest-word.ts';
import { executionAt, satisfactionAt, turnedLevelAt } from './odd-levels.ts';
import { splitRunOnCells } from './run-on-cells.ts';
import { cellColumns, isListHeader, NO_HEADER, type RunOnHeader } from './run-on-columns.ts';
import { headerAt, isTwo } from './run-on-headers.ts';
import { isHeadLabel, labelAt, titleAt } from './run-on-labels.ts';
import { moneyHeadersAt, sumAt } from './run-on-money.ts';
import { beginsSection, proseFrom } from './run-on-sections.ts';

/** The columns of the form that grades each indicator (冀 forms of 2019), printed without anything between. */
const GRADES: readonly (string | undefined)[] = ['优', '良', '中', '差'];
/** What heads the classes side by side on forms without 一级指标. */
const CLASS_HEADERS: Readonly<Record<string, ColumnField>> = { 评价指标: 'level1', 评价内容: 'level2' };
/** What belongs to a level name and stands right behind it: its points, in brackets or without ("数量指标15分派车次数"), or 等. */
const POINTS_OR_MORE = new RegExp(`^(?:${CLASS_POINTS}|\\d{1,2}分(?=\\p{Script=Han})(?![钟类级局批期散配布])|等)`, 'u');
/** What frameworks of evaluations judge of the indicators themselves: 绩效指标明确性. */
const OF_INDICATORS = /^(?:明确|合理|科学|完整|细化|量化|设[定置])/;
/** A grade of what was reached, in whose words no level stands: "部分达成预期指标并具有一定效果". */
const GRADE = new RegExp(REACHED_GRADES, 'y');
/** Between 符号 and 单位: the value itself. */
const VALUE_BESIDE_SIGN = /^值单位/;
/** What heads the column that says 完成 or 未完成 of each row, beside that of what was reached (冀 forms of 2021). */
const TICKS = /^单项指标完成情况$/;
/** The head of a form, the header of its indicator table, or the rows below it. */
type Zone = 'head' | 'header' | 'body';

/** Finds the words in run-on text that are separators by themselves, and cuts what stands between them. */
export class RunOnScanner {
  /** What the text is about where the scan stands. */
  zone: Zone;
  /** The names of level 2 stand without 指标. */
  private shortLevels: boolean;
  /** The header of level 1 as printed. */
  private levelHeader: string;
  /** The level 1 read last, where levels are printed without 指标; empty before the first, undefined where they are not. */
  private bareLevel1: string | undefined;
  /** The header that was read last. */
  header: RunOnHeader;
  private readonly text: string;

  /** `before` is the scan of the text in front, on the same line. */
  constructor(text: string, before?: RunOnScanner) {
    this.text = text;
    this.zone = before?.zone ?? 'head';
    // What stands on both sides of the end of a line is not side by side.
    this.header = before ? { ...before.header, named: [...before.header.named, undefined] } : NO_HEADER;
    this.levelHeader = before?.levelHeader ?? '';
    this.shortLevels = before?.shortLevels ?? false;
    this.bareLevel1 = before?.bareLevel1;
  }

  /** How many level names and column headers the text holds. */
  separators(): number {
    let count = 0;
    for (let at = 0; at < this.text.length; ) {
      const word = this.levelAt(at) ?? headerAt(this.text, at);
      if (word) count += 1;
      at += word?.length ?? 1;
    }
    return count;
  }

  /** How many labels of forms the text holds. */
  labels(): number {
    let count = 0;
    for (let at = 0; at < this.text.length; ) {
      const word = labelAt(this.text, at);
      if (word) count += 1;
      at += word?.length ?? 1;
    }
    return count;
  }

  atoms(): string[] {
    const atoms: string[] = [];
    let [at, start, afterLevel1, inMoney] = [0, 0, false, false];
    if (this.beginsRow()) {
      at = start = this.captionLength();
      if (at > 0) atoms.push(this.text.slice(0, at));
      if (this.levelAt(at) === undefined && this.header.named.includes('level1')) this.bareLevel1 ??= '';
      this.zone = 'body';
    }
    const flush = (to: number) => {
      const chunk = this.text.slice(start, to);
      if (chunk === '') return;
      if (this.zone === 'body') atoms.push(...splitRunOnCells(chunk, cellColumns(this.header)));
      else atoms.push(...this.unknownHeaders(chunk));
    };
    while (at < this.text.length) {
      GRADE.lastIndex = at;
      const grade = this.zone === 'body' ? GRADE.exec(this.text) : null;
      if (grade) {
        at += grade[0].length;
        afterLevel1 = false;
        continue;
      }
      const headers = this.zone === 'head' ? moneyHeadersAt(this.text, at) : [];
      const money = inMoney && headers.length === 0 ? sumAt(this.text, at) : headers;
      if (money.length > 0) {
        inMoney = true;
        flush(at);
        atoms.push(...money);
        at += money.join('').length;
        start = at;
        continue;
      }
      const title = titleAt(this.text, at);
      const short: string | undefined =
        afterLevel1 || (this.shortLevels && this.zone === 'body') ? this.shortLevelAt(at) : undefined;
      const bare: BareLevel | undefined =
        at === start || this.bareLevel1 !== undefined ? this.bareLevelAt(at, afterLevel1) : undefined;
      const framework: string | undefined = this.frameworkLevelAt(at, start);
      const named: string | undefined =
        this.levelAt(at) ?? framework ?? short ?? bare?.text ?? this.oddLevelAt(at, start);
      const level = named && named + classPointsBehind(this.text, at, named);
      if (level !== undefined && level === short && afterLevel1 && level.length >= 4) this.shortLevels = true;
      const header = level ? undefined : this.zone === 'header' ? this.anyHeaderAt(at) : headerAt(this.text, at);
      const label =
        level || header || title ? undefined : this.zone === 'body' ? this.endingAt(at) : labelAt(this.text, at);
      const word = title ?? level ?? header ?? label;
      if (word === undefined) {
        if (this.zone === 'body' && at > start && beginsSection(this.text, at)) {
          flush(at);
          const prose = proseFrom(this.text, at);
          if (prose) return [...atoms, ...prose];
          start = at;
          this.zone = 'head';
        } else if (this.endsListHeader(at)) {
          flush(at);
          start = at;
          this.zone = 'body';
        }
        afterLevel1 = false;
        at += 1;
        continue;
      }
      flush(at);
      const isBeside = label !== undefined && isListHeader(this.header) && isCaption(label) === true;
      if (this.zone === 'body' && (label !== undefined || title !== undefined) && !isBeside) this.zone = 'head';
      atoms.push(word);
      at += word.length;
      start = at;
      if (this.zone !== 'head' || level || header) inMoney = false;
      if (level) this.zone = 'body';
      else if (header) this.enterHeader(header);
      if (named !== undefined && (named === framework || (named === bare?.text && bare.isLevel1)))
        this.bareLevel1 = level;
      // Below classes with 指标 all have it: 成本 and the like are words of names again.
      else if (named !== undefined && this.levelAt(at - word.length)) this.bareLevel1 = undefined;
      afterLevel1 = level !== undefined && (isLevel1(level) === true || this.bareLevel1 === level);
    }
    flush(this.text.length);
    return atoms;
  }

  /** What stands among headers and is none that is known: the places of columns, each by itself; else as it stands, as outside of headers. */
  private unknownHeaders(chunk: string): readonly string[] {
    const places = this.zone === 'header' ? placesIn(chunk) : [];
    if (places.length > 1) this.header = { ...this.header, places: places.length };
    return places.length > 0 ? places : [chunk];
  }

  private enterHeader(header: string): void {
    const field = CLASS_HEADERS[header] ?? columnFieldOf(header);
    const { named, places, isTicked } = this.zone === 'header' ? this.header : NO_HEADER;
    this.zone = 'header';
    this.header = { named: [...named, field], last: header, places, isTicked: isTicked || TICKS.test(header) };
    if (field === 'level1' || header === '评价内容') this.levelHeader = header;
  }

  /** Whether the header of a list without levels (渝 forms) is complete, so that its first row begins here. */
  private endsListHeader(at: number): boolean {
    if (this.zone !== 'header' || /^[(（）)]/.test(this.text.slice(at, at + 1)) || this.headerFollows(at)) return false;
    return isListHeader(this.header);
  }

  /** Whether headers go on within a few characters that nobody can read. */
  private headerFollows(at: number): boolean {
    for (let next = at + 1; next <= at + 8; next += 1) if ((this.anyHeaderAt(next)?.length ?? 0) >= 4) return true;
    return false;
  }

  /** How the names of levels end: as the header of the first says, where the scan is among its rows. */
  private get levelEnd(): RegExp {
    const header = this.zone === 'head' ? '' : this.levelHeader;
    return header === '一级' ? /值$/ : header === '评价内容' ? /(?:指标|目标)$/ : /指标$/;
  }

  /** A level name that ends in 指标, with its points behind it. */
  levelAt(at: number): string | undefined {
    const word = longestWord(this.text, at, 4, (text) => this.levelEnd.test(text) && isClassName(text));
    if (!word || this.text[at - 1] === '同') return undefined;
    const points = POINTS_OR_MORE.exec(this.text.slice(at + word.length))?.[0] ?? '';
    return word + points;
  }

  /** A level 1 of the frameworks of evaluations with 指标 behind it, right behind the header or a number of the row above. */
  private frameworkLevelAt(at: number, start: number): string | undefined {
    const mayBegin = this.zone !== 'head' && (at === start || /\d/.test(this.text[at - 1] ?? ''));
    return mayBegin ? frameworkLevelAt(this.text, at) : undefined;
  }

  /** A level of the usual classes that is printed as no other is: with its characters turned, or without 指标 in front of a name that ends as it does. */
  private oddLevelAt(at: number, start: number): string | undefined {
    if (this.zone === 'head') return undefined;
    const turned = at === start || /\d/.test(this.text[at - 1] ?? '') ? turnedLevelAt(this.text, at) : undefined;
    return (
      turned ??
      (this.header.named.includes('level2') ? (satisfactionAt(this.text, at) ?? executionAt(this.text, at)) : undefined)
    );
  }

  /** Whether the text begins with the name of a level, a caption in front of it or none, or is the first row of a list without levels. */
  beginsRow(): boolean {
    const at = this.captionLength();
    const level = this.levelAt(at) ?? this.frameworkLevelAt(at, at) ?? this.bareLevelAt(at, false);
    return level !== undefined || this.endsListHeader(0);
  }

  /** How long the caption is that the text begins with, as some print it in front of every row. */
  private captionLength(): number {
    return this.text.startsWith('绩效指标') && !OF_INDICATORS.test(this.text.slice(4)) ? 4 : 0;
  }

  /** Whether the text is the header of a list without levels (渝 forms), and nothing else. */
  isListHeader(): boolean {
    if (!this.text.startsWith('指标名称')) return false;
    this.atoms();
    return this.endsListHeader(this.text.length);
  }

  /** Whether the text is nothing but two headers or more: the second line of a header. */
  isHeader(): boolean {
    let [at, headers] = [0, 0];
    for (let word = this.anyHeaderAt(at); word !== undefined; word = this.anyHeaderAt(at)) {
      at += word.length;
      headers += 1;
    }
    return at === this.text.length && headers > 1;
  }

  /** A level that is printed without 指标, as all are then: the first of them stands right below the header. */
  private bareLevelAt(at: number, afterLevel1: boolean): BareLevel | undefined {
    const isFirst = this.zone === 'header' && this.header.named.includes('level1') && this.bareLevel1 === undefined;
    if (isFirst ? this.levelAt(at) !== undefined || this.anyHeaderAt(at) !== undefined : this.zone !== 'body')
      return undefined;
    if (!isFirst && this.bareLevel1 === undefined) return undefined;
    return bareLevelAt(this.text, at, { level1: this.bareLevel1 ?? '', afterLevel1 });
  }

  /** Directly behind a level 1 a level 2 may be printed without 指标. */
  private shortLevelAt(at: number): string | undefined {
    return longestWord(this.text, at, 4, (text) => /^[\p{Script=Han}]+$/u.test(text) && isLevel2(text) === true);
  }

  private anyHeaderAt(at: number): string | undefined {
    const grade = GRADES[GRADES.indexOf(this.header.last) + 1];
    if (this.text.startsWith(GRADES.join(''), at) || (grade !== GRADES[0] && this.text[at] === grade))
      return this.text[at];
    if (this.text.slice(at - 2, at) === '符号' && VALUE_BESIDE_SIGN.test(this.text.slice(at, at + 3))) return '值';
    return longestWord(this.text, at, 2, (text) => {
      if (/[\d≥≤><=]$/.test(text)) return false;
      return (columnFieldOf(text) !== undefined && !isTwo(text)) || isCaption(text) === true;
    });
  }

  private endingAt(at: number): string | undefined {
    const word = longestWord(
      this.text,
      at,
      2,
      (text) =>
        isConclusion(text) === true ||
        (text.length >= 4 && !goesOnBehindBracket(text) && isHeadLabel(text)) ||
        (text.endsWith('绩效指标') &&
          !OF_INDICATORS.test(this.text.slice(at + text.length)) &&
          (this.header.named.includes('level1') || isListHeader(this.header)) &&
          isCaption(text) === true),
    );
    if (word === '问题') return undefined;
    if (word !== '总分' && word !== '合计') return word;
    if (word === '合计' && /\p{Script=Han}/u.test(this.text[at - 1] ?? '')) return undefined;
    return /^\s*\d|^$/.test(this.text.slice(at + word.length)) ? word : undefined;
  }
}
