import type { Block, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { firstMatch } from '../first-match.ts';
import { toldAmount } from '../told-amount.ts';
import { TableBuilder } from './table-builder.ts';
import { clausesOf, isValue, LEAST_SHARE, LIST_MARK, NUMBERED, splitClause } from './told-clauses.ts';
import { isClassName, isLevel1, isLevel2 } from './vocabulary.ts';

/** An indicator that a sentence tells. */
interface Told {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual?: string;
  readonly weight?: string;
  /** Where one page tells the indicators of several projects. */
  readonly project?: string;
  /** Its money, as a line by itself below its name says it. */
  readonly money?: string;
  readonly at: Place;
}

/** A clause that says of the one in front of it how far it was reached. */
const OF_COMPLETION = /^(?:指标|目标|任务)?完成率/;
/** The same of what was reached: "布防飞机数量≥6架，实际布防6架". */
const OF_REACHED = /^(?:全年|年度)?实际/;
/** A goal told in a line: "绩效目标：道路硬化≥0.6公里；验收合格率≥98%；受益户数≥23户". */
const GOAL = /^(?:年度|项目|总体)?(?:总体)?绩效目标(?:情况)?[:：](.+)$/;
/** How many of its clauses have to say with a sign how much, and the sign. */
const FEWEST_SIGNED = 3;
const SIGNED = /^[≥≤><=＝≧≦＞＜]/;
/** What is no name of an indicator: "学生满意度：分值", "大于年度指标值". */
const NO_NAME = /(?:分值|得分)$|^(?:大于|小于|高于|低于|超过)/;
/** Clauses on points ("分值10分，自评得分10分"), and those that are to be had. */
const OF_POINTS = /^(?:标准|指标)?分值|^(?:自评|实际|本项)?得\s*分?\s*\d/;
const POINTS = /^(?:标准|指标)?分值(?:为|[:：])?\s*(\d+(?:\.\d+)?)\s*分?$/;
/** How many clauses a list of indicators needs. */
const FEWEST = 2;
/**
 * A class that runs into its first indicator, in a sentence that names several: "其中数量指标新建场馆200平方米；质量指标验收合格率100%；…".
 */
const GLUED_CLASS =
  /(?:^|(?<=[。；;，,]|其中))([\p{Script=Han}]{2,8}指标)(?=\p{Script=Han}{2})(?!完成|方面|情况|[的为是设分得包主共均都])/gu;
const FEWEST_GLUED = 2;
/** Where so many classes have a list each, fewer of the clauses need a value: those of benefits are often words. */
const MANY_CLASSES = 3;
const LEAST_SHARE_OF_MANY = 0.4;
/** A class in front of its list: "数量指标：", "社会效益目标:", "服务对象满意度指标，", "质量指标完成情况分析。". */
const CLASS =
  /(?:^|(?<=[。；;，,:：]))\s*([\p{Script=Han}]{2,14}?)\s*(?:(?:完成情况|情况)(?:分析)?[:：。]|[:：]|(?<=指标)[，,。]|(?<=效益)。)/gu;
/** A name and its value on both sides of a comma. */
const NAME_AND_VALUE = /^([^，,:：]{2,60})[，,:：]\s*([^，,:：；;]{1,30})$/;
/** A class in brackets on a line of its own, as 【产出指标-数量指标】. */
const IN_BRACKETS = /^【([^】-]{2,12})[-—－]([^】]{2,14})】$/;
/** A name with its target in brackets behind it: 指标1:机柜数量(≥77台). */
const BRACKETED = /^([^（()）]{2,60})[（(]([^（()）]{1,40})[)）][。；;]?$/;
/** A name, what was to be reached and what was: "建设监测点数量，年初目标值=9个，实际完成值=9个", "改造湿地面积:指标值为“约15000平方米”,…". */
const REPORTED =
  /^([^，,:：]{2,60})[，,:：]\s*(?:年?初|年度|全年|预期)?(?:目标值|指标值)(?:为|是|[:：])?\s*[“"]?([^”"，,；;。]{1,40}?)[”"]?(?:[，,；;。]|$)/;
/** The same without a name of its own: "年初目标值教学质量显著提高，实际完成值显著提高". */
const REPORTED_UNNAMED =
  /^(?:年?初|年度|全年|预期)(?:目标值|指标值)(?:为|是|[:：])?([^，,；;。]{4,60})[，,](?=(?:全年|年度)?实际完成值)/;
const WEIGHED = /[，,；;]\s*分值(?:为|[:：])?\s*(\d+(?:\.\d+)?)/;
const REACHED = /完成值(?:为|是|[:：])?\s*[“"]?([^”"，,；;。]{1,40}?)[”"]?(?:[，,；;。]|$)/;

/**
 * The indicators of a notice that prints no table but tells them, a class a line: "数量指标：改造管网≥3公里，新建泵站2座。" The lines
 * become a table in the place of the first; undefined when the text holds no such list.
 */
export function tellIndicators(blocks: readonly Block[]): readonly Block[] | undefined {
  const reader = new Teller();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.text.split('\n')) reader.readLine(line, block);
  }
  const { told, used, clauses, valued } = reader;
  const isList = (told.length >= FEWEST && used.size >= FEWEST) || (told.length > 0 && reader.named);
  const classes = new Set(told.map(({ level1, level2 }) => `${level1}/${level2}`)).size;
  if (!isList || valued < (classes >= MANY_CLASSES ? LEAST_SHARE_OF_MANY : LEAST_SHARE) * clauses) return undefined;
  const table = tableOf(told, blocks);
  const first = blocks.findIndex((block) => used.has(block));
  return table && blocks.flatMap((block, index) => (index === first ? [table] : used.has(block) ? [] : [block]));
}

class Teller {
  readonly told: Told[] = [];
  readonly used = new Set<Block>();
  clauses = 0;
  /** How many of the clauses have a value: a target, or what was reached of the one in front. */
  valued = 0;
  /** Whether a line named a level 1. */
  named = false;
  private level1 = '';
  private level2 = '';
  /** The project whose name, and maybe money, stand above 【项目概况】; the last line of words alone, and the amount below it. */
  private project: Pick<Told, 'project' | 'money'> = {};
  private words: Pick<Told, 'project' | 'money'> = {};
  /** Whether the lines below a class in brackets are read. */
  private bracketed = false;
  /** Whether lines without a class are read: below a heading of a level 1 that classes or sentences follow. */
  private open = false;
  /** Whether classes stand as headings, each on a line of its own above its indicators. */
  private outlined = false;
  /** Whether such a heading of level 2 is numbered in brackets: 成本指标 and 满意度指标 are names of either level. */
  private inBrackets: boolean | undefined;

  readLine(line: string, block: Block): void {
    const text = line.replace(LIST_MARK, '').trim();
    if (text === '') return;
    const bracketed = IN_BRACKETS.exec(text);
    if (bracketed || (this.bracketed && BRACKETED.test(text.replace(NUMBERED, '')))) {
      this.readBracketed(text, bracketed, block);
      return;
    }
    const goal = GOAL.exec(text);
    if (goal?.[1] !== undefined && this.tellGoal(goal[1], block)) return;
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
    const inBrackets = /^\s*[（(]/.test(line);
    const isFirst = isLevel1(heading) && !(isLevel2(heading) && inBrackets && this.inBrackets);
    if (isFirst) {
      [this.level1, this.level2, this.named, this.open] = [heading, '', true, heading !== text];
      return;
    }
    if (isLevel2(heading) && this.level1 !== '') {
      [this.level2, this.outlined, this.inBrackets] = [heading, true, inBrackets];
      return;
    }
    const parts = classesIn(text);
    if (parts.length > 0) for (const part of parts) this.readClass(part, block);
    else if (this.outlined) this.outlined = this.takeLine(text.replace(/[。；;]$/, ''), block);
    else if (this.open && text.length <= 120 && /[。；;]$/.test(text)) this.take('', text, block);
    else if (/[。；;]$/.test(text) === false) this.open = false;
  }

  /** The targets of a goal that is nothing but a list of them, without their classes; whether it is one. */
  private tellGoal(goal: string, block: Block): boolean {
    const clauses = clausesOf(goal);
    const signed = clauses.flatMap((clause) => splitClause(clause) ?? []).filter(({ target }) => SIGNED.test(target));
    if (signed.length < FEWEST_SIGNED || signed.length < LEAST_SHARE * clauses.length) return false;
    for (const indicator of signed) this.tell({ ...indicator, level1: '', level2: '' }, block);
    this.named = true;
    return true;
  }

  private readClass({ name, list }: { readonly name: string; readonly list: string }, block: Block): void {
    // 成本指标 is a class of either level: below another level 1 it is one of the second.
    const isSecond =
      isLevel2(name) === true && this.level1 !== '' && (name !== '满意度指标' || /^满意/.test(this.level1));
    if (isLevel1(name) && !isSecond) [this.level1, this.level2, this.named] = [name, '', true];
    if (isLevel2(name)) this.level2 = name;
    if (list.trim().length > 2 && (this.level2 !== '' || isLevel1(name))) this.take(this.level2, list, block);
  }

  private take(level2: string, list: string, block: Block): void {
    const clauses = clausesOf(list).filter((clause) => !OF_COMPLETION.test(clause));
    const parts = clauses.filter((clause) => !OF_POINTS.test(clause));
    const weight = clauses.flatMap((clause) => POINTS.exec(clause)?.[1] ?? []);
    const valued = parts.flatMap((part) => eachOf(splitClause(part))).filter(({ name }) => !NO_NAME.test(name));
    const found = withActuals(valued);
    this.clauses += parts.length;
    this.valued += valued.length;
    if (found.length > 0) this.used.add(block);
    // The points of a class are those of its only indicator.
    const points = found.length === 1 && weight[0] !== undefined ? { weight: weight[0] } : {};
    this.told.push(...found.map((part) => ({ level1: this.level1, level2, ...part, ...points, at: block.at })));
  }

  /** A line below a class that is a heading; whether it told an indicator. */
  private takeLine(text: string, block: Block): boolean {
    const before = this.told.length;
    const [, name, target] = NAME_AND_VALUE.exec(text) ?? [];
    if (name === undefined || target === undefined || !isValue(target)) this.take(this.level2, text, block);
    else this.tell({ name, target }, block);
    return this.told.length > before;
  }

  /** Notes an indicator that makes up a whole line. */
  private tell(indicator: Pick<Told, 'name' | 'target'> & Partial<Told>, block: Block): void {
    this.clauses += 1;
    this.valued += 1;
    this.used.add(block);
    this.told.push({ level1: this.level1, level2: this.level2, ...indicator, at: block.at });
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
    this.tell({ name, target, ...this.project }, block);
  }
}

/** Several names with one value in common: "开工率、完成率、验收合格率均达100%". */
function eachOf(clause: Pick<Told, 'name' | 'target'> | undefined): Pick<Told, 'name' | 'target'>[] {
  if (!clause) return [];
  const names = clause.name.split('、');
  return names.every((name) => /.[率度例]$/.test(name)) ? names.map((name) => ({ ...clause, name })) : [clause];
}

/** Clauses of which those that say what was reached ("实际布防6架") belong to the one in front. */
function withActuals(clauses: readonly Pick<Told, 'name' | 'target'>[]): Pick<Told, 'name' | 'target' | 'actual'>[] {
  const found: Pick<Told, 'name' | 'target' | 'actual'>[] = [];
  for (const clause of clauses) {
    const before = found.at(-1);
    if (before && before.actual === undefined && OF_REACHED.test(clause.name))
      found[found.length - 1] = { ...before, actual: clause.target };
    else found.push(clause);
  }
  return found;
}

/** The name and the target of a line that reports both, with what was reached and the points where it says them. */
function reportedIn(text: string): Pick<Told, 'name' | 'target' | 'actual' | 'weight'> | undefined {
  const unnamed = REPORTED_UNNAMED.exec(text)?.[1];
  const [, printed, value] = REPORTED.exec(text) ?? [];
  const named = printed === undefined || value === undefined ? undefined : { name: printed, target: value };
  const reported = unnamed === undefined ? named : splitClause(unnamed);
  if (!reported) return undefined;
  const [actual, weight] = [REACHED.exec(text)?.[1], WEIGHED.exec(text)?.[1]];
  return { ...reported, ...(actual ? { actual } : {}), ...(weight ? { weight } : {}) };
}

/** The classes a line names, each with the text behind it; none where the line begins with something else. */
function classesIn(text: string): { readonly name: string; readonly list: string }[] {
  const marks = marksOf(text, CLASS);
  const found = marks[0]?.from === 0 ? marks : marksOf(text, GLUED_CLASS);
  if (found !== marks && found.length < FEWEST_GLUED) return [];
  return found.map(({ name, to }, index) => ({ name, list: text.slice(to, found[index + 1]?.from ?? text.length) }));
}

const marksOf = (
  text: string,
  pattern: RegExp,
): { readonly name: string; readonly from: number; readonly to: number }[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? '';
    return isClassName(name) ? [{ name, from: match.index, to: match.index + match[0].length }] : [];
  });

const PROJECT = /(?:用于|实施|安排)((?:(?!用于)[^，,。；;：:]){4,60}?项目)[，,。；;]/;
/** The project in a title, behind its label or by itself. */
const TITLED = /(?:^|[:：|]|附件\d*)\s*(?:关于)?([^，,。；;：:|]{4,60}?项目)(?:支出)?绩效目标/;

/** The columns of the table, of which those that nothing is told for are left out. */
const COLUMNS = [
  ['项目名称', 'project'],
  ['项目金额', 'money'],
  ['一级指标', 'level1'],
  ['二级指标', 'level2'],
  ['三级指标', 'name'],
  ['指标值', 'target'],
  ['实际完成值', 'actual'],
  ['分值', 'weight'],
] as const;

function tableOf(told: readonly Told[], blocks: readonly Block[]): Table | undefined {
  const table = new TableBuilder();
  const at = told[0]?.at ?? {};
  const texts = blocks.filter((block) => block.kind === 'paragraph');
  const project = firstMatch([PROJECT, TITLED], texts);
  if (project) table.addTexts(['项目名称', project.found], project.by.at);
  const money = toldAmount(texts);
  if (money) table.addTexts(['资金总额', money.amount], money.by.at);
  const columns = COLUMNS.filter(([, key]) => told.some((one) => one[key] !== undefined));
  table.addTexts(
    columns.map(([header]) => header),
    at,
  );
  for (const one of told)
    table.addTexts(
      columns.map(([, key]) => one[key] ?? ''),
      one.at,
    );
  return table.build(1);
}
