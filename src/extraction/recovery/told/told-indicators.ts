import type { Block, Table } from '../../../model/document.ts';
import { level1Of, level2Of, mayStandBelow } from '../../../model/indicator-class.ts';
import { CHAPTER_NUMBER } from '../../lexicon/heading-numbers.ts';
import { isLevel1, isLevel2 } from '../vocabulary.ts';
import { type FundHeading, fundHeadings, fundIn, isNamedIn } from './fund-headings.ts';
import { isValue, LEAST_SHARE, LIST_MARK, NUMBERED, splitClause } from './told-clauses.ts';
import { classesIn, classPairIn, goalIn, reportedIn, type Said, saidIn } from './told-lines.ts';
import { toldInSentences } from './told-sentences.ts';
import { type Told, tableOf } from './told-table.ts';

/** How many clauses a list of indicators needs. */
const FEWEST = 2;
/** Where so many classes have a list each, fewer of the clauses need a value: those of benefits are often words. */
const MANY_CLASSES = 3;
const LEAST_SHARE_OF_MANY = 0.4;
/** So many classes with hardly more than a clause each are indicators, although most say what is wished and not how much. */
const MANY_LISTS = 4;
const MOST_OF_ONE = 1.5;
/** The heading of a project in a notice on several, and a line below it that tells its money. */
const HEADING_OF_PROJECT = new RegExp(`^\\s*${CHAPTER_NUMBER}\\s*([^，,。；;：:]{3,40}项目)\\s*$`);
const MONEY_OF_PROJECT =
  /^(?:投资预算|预算投资|项目总?投资|总投资|资金规模|项目资金|项目金额|预算金额|预算资金|资金总额)[:：]\s*(\d[\d,.]*\s*万?元)/;
/** A heading that is the name of a project where its money stands right below. */
const HEADING_OF_MONEY = new RegExp(
  `^\\s*${CHAPTER_NUMBER}\\s*([^，,。；;：:]{3,40}(?:专项|经费|资金|补助|工程))\\s*$`,
);
/** A name and its value on both sides of a comma. */
const NAME_AND_VALUE = /^([^，,:：]{2,60})[，,:：]\s*([^，,:：；;]{1,30})$/;
/** A class in brackets on a line of its own, as 【产出指标-数量指标】. */
const IN_BRACKETS = /^【([^】-]{2,12})[-—－]([^】]{2,14})】$/;
/** The heading of what a project is for, above its classes in brackets. */
const GOAL_IN_BRACKETS = /^【(?:总体|年度|绩效|项目){1,3}目标】[:：]?/;
/** Both classes in front of their indicator, with dashes between: 产出指标-数量指标-培训人数：≥60人. */
const PATH =
  /^([\p{Script=Han}]{2,8})\s*[-—－–/>→]{1,2}\s*([\p{Script=Han}]{2,14}?)\s*(?:[-—－–/>→]{1,2}|[:：])\s*(.{3,})$/u;
/** A name with its target in brackets behind it: 指标1:机柜数量(≥77台). */
const BRACKETED = /^([^（()）]{2,60})[（(]([^（()）]{1,40})[)）][。；;]?$/;

/** The blocks of a text with the table of the indicators it tells; whether they stand in a list, a line each below its class, and not in sentences. */
export interface ToldTable {
  readonly blocks: readonly Block[];
  readonly table: Block;
  readonly isList: boolean;
  /** The headings of projects below which no indicator is told, beside those of others. */
  readonly untold: readonly FundHeading[];
}

/**
 * The indicators of a notice that prints no table but tells them, a class a line: "数量指标：改造管网≥3公里，新建泵站2座。" The lines
 * become a table in the place of the first; undefined when the text holds no such list. Beside tables of indicators it is only of projects that its headings
 * name and those do not.
 */
export function tellIndicators(blocks: readonly Block[], beside: readonly Table[] = []): ToldTable | undefined {
  const headings = fundHeadings(blocks);
  if (beside.length > 0 && (headings.length === 0 || headings.some(({ name }) => isNamedIn(beside, name))))
    return undefined;
  const reader = new Teller(headings);
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.text.split('\n')) reader.readLine(line, block);
  }
  const told = ofProjects(reader.told);
  if (beside.length > 0 && told.some(({ project }) => project === undefined)) return undefined;
  if (!reader.isList(told)) return beside.length > 0 ? undefined : withSentences(blocks);
  const table = tableOf(told, blocks);
  const { used } = reader;
  const first = blocks.findIndex((block) => used.has(block));
  const laidOut = blocks.flatMap((block, index) =>
    index === first && table ? [table] : used.has(block) ? [] : [block],
  );
  const names = new Set(told.map(({ project }) => project));
  const untold = names.has(undefined) ? [] : headings.filter(({ name }) => !names.has(name));
  return table && { blocks: laidOut, table, isList: reader.listed, untold };
}

/** The same where no class is named: the table stands in front of the sentences, which stay. */
function withSentences(blocks: readonly Block[]): ToldTable | undefined {
  const told = toldInSentences(blocks);
  const table = tableOf(
    told.map(({ said, level1 = '', block }) => ({ ...said, level1, level2: '', at: block.at })),
    blocks,
  );
  const first = told[0]?.block;
  if (!first || !table) return undefined;
  return {
    blocks: blocks.flatMap((block) => (block === first ? [table, block] : [block])),
    table,
    isList: false,
    untold: [],
  };
}

/** Indicators under the headings of their projects; where some stand under none the headings say nothing. */
function ofProjects(told: readonly (Told & Under)[]): readonly Told[] {
  const isEach = told.every(({ under }) => under?.project !== undefined);
  return told.map(({ under, ...one }) => (isEach ? { ...one, ...under } : one));
}

type ProjectTold = Pick<Told, 'project' | 'money' | 'goal'>;

interface Under {
  /** The project of the heading above, in a notice on several. */
  readonly under?: ProjectTold;
}

class Teller {
  /** The headings of several funds or projects, where the text has such. */
  private readonly headings: readonly FundHeading[];
  readonly told: (Told & Under)[] = [];
  readonly used = new Set<Block>();
  clauses = 0;
  /** How many of the clauses have a value: a target, or what was reached of the one in front. */
  valued = 0;
  /** How many classes had a list behind them. */
  lists = 0;
  /** Whether a line named a level 1. */
  named = false;
  private level1 = '';
  private level2 = '';
  /** The project whose name, and maybe money, stand above 【项目概况】; the last line of words alone, and the amount below it. */
  private project: ProjectTold = {};
  private words: ProjectTold = {};
  /** The project that a heading names (一、某某项目), with its money from a line below. */
  private under: ProjectTold = {};
  /** The line above, if it is such a heading of money. */
  private heading: string | undefined;
  /** Whether the lines below 【总体目标】 are read. */
  private inGoal = false;
  /** Whether the lines below a class in brackets are read. */
  private bracketed = false;
  /** Whether lines without a class are read: below a heading of a level 1 that classes or sentences follow. */
  private open = false;
  /** Whether the line above is nothing but 满意度指标, a class of either level: what stands right below is told of it. */
  private isBelow = false;
  /** Whether classes stand as headings, each on a line of its own above its indicators. */
  private outlined = false;
  /** Whether a line of such a list, or of one below classes in brackets, was read. */
  listed = false;
  /** How such a heading of level 2 is numbered, in brackets or in digits: 成本指标 and 满意度指标 are names of either level. */
  private numbering: string | undefined;

  constructor(headings: readonly FundHeading[]) {
    this.headings = headings;
  }

  /** Whether what was told is a list of indicators: enough of its clauses have values, or each of its classes says one thing. */
  isList(told: readonly Told[]): boolean {
    const isLong = (told.length >= FEWEST && this.used.size >= FEWEST) || (told.length > 0 && this.named);
    const classes = new Set(told.map(({ level1, level2 }) => `${level1}/${level2}`)).size;
    const share = classes >= MANY_CLASSES ? LEAST_SHARE_OF_MANY : LEAST_SHARE;
    const isOneEach = this.lists >= MANY_LISTS && this.clauses <= MOST_OF_ONE * this.lists;
    return isLong && (isOneEach || this.valued >= share * this.clauses);
  }

  readLine(line: string, block: Block): void {
    const text = line.replace(LIST_MARK, '').trim();
    if (text === '') return;
    const project = HEADING_OF_PROJECT.exec(line)?.[1];
    const money = MONEY_OF_PROJECT.exec(text)?.[1];
    const above = money === undefined ? undefined : this.heading;
    this.heading = HEADING_OF_MONEY.exec(line)?.[1];
    const fund = this.headings.find(({ name, at }) => at === block.at && fundIn(line) === name);
    if (fund) {
      const { name, money, goal } = fund;
      this.under = { project: name, ...(money ? { money } : {}), ...(goal ? { goal } : {}) };
      // What was open is of the project before.
      [this.level1, this.level2, this.open, this.outlined] = ['', '', false, false];
      return;
    }
    if (project) [this.under, this.level1, this.level2] = [{ project }, '', ''];
    else if (money && above) [this.under, this.level1, this.level2] = [{ project: above, money }, '', ''];
    else if (money && this.under.project) this.under = { ...this.under, money };
    if (this.readGoal(text)) return;
    const bracketed = IN_BRACKETS.exec(text);
    if (bracketed || (this.bracketed && BRACKETED.test(text.replace(NUMBERED, '')))) {
      this.readBracketed(text, bracketed, block);
      return;
    }
    const [, first = '', second = '', behind = ''] = PATH.exec(text) ?? [];
    if (isLevel1(first) && isLevel2(second)) {
      [this.level1, this.level2, this.named, this.outlined] = [first, second, true, true];
      this.takeLine(behind.replace(NUMBERED, '').replace(/[。；;]$/, ''), block);
      return;
    }
    const goal = goalIn(text, this.under.project !== undefined);
    if (goal.length > 0) {
      for (const indicator of goal) this.tell({ ...indicator, level1: '', level2: '' }, block);
      this.named = true;
      return;
    }
    const reported = reportedIn(text.replace(NUMBERED, ''));
    if (reported) {
      this.tell(reported, block);
      return;
    }
    if (/^【/.test(text)) this.bracketed = false;
    if (/^【项目概况】/.test(text)) this.project = this.words;
    else if (/^\p{Script=Han}.{1,60}$/u.test(text) && !/[。，：:]/.test(text)) this.words = { project: text };
    else if (/^\d[\d,]*(?:\.\d{1,6})?$/.test(text)) this.words = { ...this.words, money: text };
    const heading = text.replace(/[（(][^（()）]*\d分[)）]/, '').replace(/(?:完成情况|情况)?(?:分析)?[:：。]?$/, '');
    const numbering = /^\s*(?:[（(]|\d{1,2}(?=[.、．]))/.exec(line)?.[0].replace(/[\s\d]+/, '');
    const isBelow = this.isBelow;
    this.isBelow = false;
    const isFirst =
      isLevel1(heading) && !(isLevel2(heading) && numbering !== undefined && numbering === this.numbering);
    if (isFirst) {
      [this.level1, this.level2, this.named, this.open] = [heading, '', true, heading !== text];
      this.isBelow = isLevel2(heading) === true;
      return;
    }
    if (isLevel2(heading) && this.level1 !== '') {
      [this.level2, this.outlined, this.numbering] = [heading, true, numbering];
      return;
    }
    const parts = classesIn(text, this.level2 !== '' && text !== line.trim());
    if (parts.length > 0) for (const part of parts) this.readClass(part, block);
    else if (this.outlined) this.outlined = this.takeLine(text.replace(/[。；;]$/, ''), block);
    else if ((this.open || isBelow) && text.length <= 120 && /[。；;]$/.test(text)) this.take('', text, block);
    else if (/[。；;]$/.test(text) === false) this.open = false;
  }

  private readClass({ name, list }: { readonly name: string; readonly list: string }, block: Block): void {
    const pair = classPairIn(name);
    if (pair) {
      [this.level1, this.level2, this.named, this.outlined] = [...pair, true, list.trim() === ''];
      this.take(this.level2, list, block);
      return;
    }
    // 成本指标 is a class of either level: below another level 1 it is one of the second.
    const isSecond =
      isLevel2(name) === true && this.level1 !== '' && (name !== '满意度指标' || /^满意/.test(this.level1));
    // A class of another kind behind it, without one of the first level, is not below it.
    if (isLevel2(this.level1) && isLevel2(name) && !isLevel1(name) && !name.includes(this.level1.slice(0, 2)))
      this.level1 = '';
    if (isLevel1(name) && !isSecond) [this.level1, this.level2, this.named] = [name, '', true];
    if (isLevel2(name)) this.level2 = name;
    // A class of costs that names either level is over when a class of another kind follows.
    const own = level2Of(this.level2);
    if (own && level1Of(this.level1) === 'cost' && !mayStandBelow('cost', own)) this.level1 = '';
    if (list.trim().length > 2 && (this.level2 !== '' || isLevel1(name))) this.take(this.level2, list, block);
  }

  private take(level2: string, list: string, block: Block): void {
    const { indicators, clauses, valued } = saidIn(list);
    this.lists += 1;
    this.clauses += clauses;
    this.valued += valued;
    if (indicators.length > 0) this.used.add(block);
    const common = { level1: this.level1, level2, at: block.at, under: this.under };
    this.told.push(...indicators.map((one) => ({ ...common, ...one })));
  }

  /** A line below a class that is a heading; whether it told an indicator. */
  private takeLine(text: string, block: Block): boolean {
    const before = this.told.length;
    const [, name, target] = NAME_AND_VALUE.exec(text) ?? [];
    const isPair = name !== undefined && target !== undefined && isValue(target);
    if (!isPair || /\d/.test(splitClause(name)?.target ?? '')) this.take(this.level2, text, block);
    else this.tell({ name, target }, block);
    this.listed ||= this.told.length > before;
    return this.told.length > before;
  }

  /** Notes an indicator that makes up a whole line. */
  private tell(indicator: Said & Partial<Told>, block: Block): void {
    this.clauses += 1;
    this.valued += 1;
    this.used.add(block);
    this.told.push({ level1: this.level1, level2: this.level2, under: this.under, ...indicator, at: block.at });
  }

  /** A line of what a project is for, between its heading in brackets and the next; whether it is one. */
  private readGoal(text: string): boolean {
    const heading = GOAL_IN_BRACKETS.exec(text)?.[0];
    this.inGoal = heading !== undefined || (this.inGoal && !text.startsWith('【') && !text.includes('指标'));
    if (!this.inGoal) return false;
    const { goal = '' } = heading === undefined ? this.project : {};
    const line = text.slice(heading?.length ?? 0).trim();
    this.project = { ...this.project, goal: goal === '' ? line : `${goal}\n${line}` };
    return true;
  }

  private readBracketed(text: string, heading: RegExpExecArray | null, block: Block): void {
    if (heading?.[1] !== undefined && heading[2] !== undefined) {
      const [, level1, level2] = heading;
      this.bracketed = isLevel1(level1) === true || isLevel2(level2) === true;
      if (!this.bracketed) return;
      [this.level1, this.level2, this.named] = [level1, level2, true];
      this.used.add(block);
      return;
    }
    const [, name, target] = BRACKETED.exec(text.replace(NUMBERED, '')) ?? [];
    if (name === undefined || target === undefined) return;
    this.listed = true;
    this.tell({ name, target, ...this.project }, block);
  }
}
