import { CLASS_POINTS } from '../../lexicon/class-points.ts';
import { columnFieldOf, goesOnBehindBracket, isCaption, isClassName, isConclusion, isLevel2 } from '../vocabulary.ts';
import { type BareLevel, bareLevelAt, frameworkLevelAt } from './bare-levels.ts';
import { longestWord } from './longest-word.ts';
import { executionAt, satisfactionAt, turnedLevelAt } from './odd-levels.ts';
import { isListHeader, NO_HEADER, type RunOnHeader } from './run-on-columns.ts';
import { isTwo } from './run-on-headers.ts';
import { isHeadLabel } from './run-on-labels.ts';

/** What makes the name of a level a part of one of an indicator: 长效管理机制建立比例. */
const IN_NAME = /^(?:机制|制度|体系)/;
/** The columns of the form that grades each indicator (冀 forms of 2019), printed without anything between. */
const GRADES: readonly (string | undefined)[] = ['优', '良', '中', '差'];
/** What belongs to a level name and stands right behind it: its points, in brackets or without ("数量指标15分派车次数"), or 等. */
const POINTS_OR_MORE = new RegExp(`^(?:${CLASS_POINTS}|\\d{1,2}分(?=\\p{Script=Han})(?![钟类级局批期散配布])|等)`, 'u');
/** What frameworks of evaluations judge of the indicators themselves: 绩效指标明确性. */
const OF_INDICATORS = /^(?:明确|合理|科学|完整|细化|量化|设[定置])/;
/** Between 符号 and 单位: the value itself. */
const VALUE_BESIDE_SIGN = /^值单位/;
/** The head of a form, the header of its indicator table, or the rows below it. */
type Zone = 'head' | 'header' | 'body';

/** Which words stand at a place of run-on text, by what was read in front of it. */
export class RunOnContext {
  /** What the text is about where the scan stands. */
  zone: Zone;
  /** The names of level 2 stand without 指标. */
  protected shortLevels: boolean;
  /** The header of level 1 as printed. */
  protected levelHeader: string;
  /** The level 1 read last, where levels are printed without 指标; empty before the first, undefined where they are not. */
  protected bareLevel1: string | undefined;
  /** The header that was read last. */
  header: RunOnHeader;
  protected readonly text: string;

  /** `before` is the scan of the text in front, on the same line. */
  constructor(text: string, before?: RunOnContext) {
    this.text = text;
    this.zone = before?.zone ?? 'head';
    // What stands on both sides of the end of a line is not side by side.
    this.header = before ? { ...before.header, named: [...before.header.named, undefined] } : NO_HEADER;
    this.levelHeader = before?.levelHeader ?? '';
    this.shortLevels = before?.shortLevels ?? false;
    this.bareLevel1 = before?.bareLevel1;
  }

  /** Whether the header of a list without levels (渝 forms) is complete, so that its first row begins here. */
  protected endsListHeader(at: number): boolean {
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
  protected frameworkLevelAt(at: number, start: number): string | undefined {
    const mayBegin = this.zone !== 'head' && (at === start || /\d/.test(this.text[at - 1] ?? ''));
    return mayBegin ? frameworkLevelAt(this.text, at) : undefined;
  }

  /** A level of the usual classes that is printed as no other is: with its characters turned, or without 指标 in front of a name that ends as it does. */
  protected oddLevelAt(at: number, start: number): string | undefined {
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
  protected captionLength(): number {
    return this.text.startsWith('绩效指标') && !OF_INDICATORS.test(this.text.slice(4)) ? 4 : 0;
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
  protected bareLevelAt(at: number, afterLevel1: boolean): BareLevel | undefined {
    const isFirst = this.zone === 'header' && this.header.named.includes('level1') && this.bareLevel1 === undefined;
    if (isFirst ? this.levelAt(at) !== undefined || this.anyHeaderAt(at) !== undefined : this.zone !== 'body')
      return undefined;
    if (!isFirst && this.bareLevel1 === undefined) return undefined;
    return bareLevelAt(this.text, at, { level1: this.bareLevel1 ?? '', afterLevel1 });
  }

  /** Directly behind a level 1 a level 2 may be printed without 指标. */
  protected shortLevelAt(at: number): string | undefined {
    const word = longestWord(this.text, at, 4, (text) => /^[\p{Script=Han}]+$/u.test(text) && isLevel2(text) === true);
    return word !== undefined && IN_NAME.test(this.text.slice(at + word.length)) ? undefined : word;
  }

  protected anyHeaderAt(at: number): string | undefined {
    const grade = GRADES[GRADES.indexOf(this.header.last) + 1];
    if (this.text.startsWith(GRADES.join(''), at) || (grade !== GRADES[0] && this.text[at] === grade))
      return this.text[at];
    if (this.text.slice(at - 2, at) === '符号' && VALUE_BESIDE_SIGN.test(this.text.slice(at, at + 3))) return '值';
    return longestWord(this.text, at, 2, (text) => {
      if (/[\d≥≤><=]$/.test(text)) return false;
      return (columnFieldOf(text) !== undefined && !isTwo(text)) || isCaption(text) === true;
    });
  }

  protected endingAt(at: number): string | undefined {
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
