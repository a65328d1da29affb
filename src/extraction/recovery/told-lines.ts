import { clausesOf, LEAST_SHARE, splitClause } from './told-clauses.ts';
import { isClassName, isLevel1, isLevel2 } from './vocabulary.ts';

/** What a line or a clause says of one indicator. */
export interface Said {
  readonly name: string;
  readonly target: string;
  readonly actual?: string;
  readonly weight?: string;
  /** Why something else was reached. */
  readonly reason?: string;
}

/**
 * A class that runs into its first indicator, in a sentence that names several: "其中数量指标新建场馆200平方米；质量指标验收合格率100%；…".
 */
const GLUED_CLASS =
  /(?:^|(?<=[。；;，,]|其中))([\p{Script=Han}]{2,8}指标)(?=\p{Script=Han}{2})(?!完成|方面|情况|[的为是设分得包主共均都])/gu;
const FEWEST_GLUED = 2;
/** A class in front of its list: "数量指标：", "社会效益目标:", "服务对象满意度指标，", "质量指标完成情况分析。". */
const CLASS =
  /(?:^|(?<=[。；;，,:：]))\s*([\p{Script=Han}]{2,14}?)\s*(?:(?:完成情况|情况)(?:分析)?[:：。]|[:：]|(?<=指标)[，,。]|(?<=效益)。)/gu;

/**
 * The classes a line names, each with the text behind it; none where the line begins with something else than a goal. A class that runs
 * into its indicator counts by itself alone where the line is `numbered` as those in front of it are ("4.成本指标补助标准为30元").
 */
export function classesIn(text: string, numbered: boolean): { readonly name: string; readonly list: string }[] {
  const marks = marksOf(text, CLASS);
  const found = marks[0]?.from === 0 || (marks.length > 0 && GOAL.test(text)) ? marks : marksOf(text, GLUED_CLASS);
  if (found !== marks && found.length < FEWEST_GLUED && !(numbered && found[0]?.from === 0)) return [];
  return found.map(({ name, to }, index) => ({ name, list: text.slice(to, found[index + 1]?.from ?? text.length) }));
}

/** The class of each level in a text that runs both together ("产出指标数量指标"); undefined for any other text. */
export function classPairIn(text: string): readonly [level1: string, level2: string] | undefined {
  const at = text.indexOf('指标') + '指标'.length;
  const [level1, level2] = [text.slice(0, at), text.slice(at)];
  return level2 !== '' && isLevel1(level1) && isLevel2(level2) ? [level1, level2] : undefined;
}

const marksOf = (
  text: string,
  pattern: RegExp,
): { readonly name: string; readonly from: number; readonly to: number }[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? '';
    return isClassName(name) || classPairIn(name)
      ? [{ name, from: match.index, to: match.index + match[0].length }]
      : [];
  });

/** A name, what was to be reached and what was: "建设监测点数量，年初目标值=9个，实际完成值=9个", "改造湿地面积:指标值为“约15000平方米”,…". */
const REPORTED =
  /^([^，,:：]{2,60})[，,:：]\s*(?:年?初|年度|全年|预期)?(?:目标值|指标值)(?:为|是|[:：])?\s*[“"]?([^”"，,；;。]{1,40}?)[”"]?(?:[，,；;。]|$)/;
/** The same without a name of its own: "年初目标值教学质量显著提高，实际完成值显著提高". */
const REPORTED_UNNAMED =
  /^(?:年?初|年度|全年|预期)(?:目标值|指标值)(?:为|是|[:：])?([^，,；;。]{4,60})[，,](?=(?:全年|年度)?实际完成值)/;
const WEIGHED = /[，,；;]\s*分值(?:为|[:：])?\s*(\d+(?:\.\d+)?)/;
const REACHED = /完成值(?:为|是|[:：])?\s*[“"]?([^”"，,；;。]{1,40}?)[”"]?(?:[，,；;。]|$)/;
/** Why, behind what was reached: "全年实际完成值为0，因工程尚在施工周期内". */
const WHY = /完成值[^，,；;。]{0,40}[，,]\s*((?:主要)?(?:是)?(?:因|由于|原因).{4,})$/;

/** The name and the target of a line that reports both, with what was reached, why, and the points where it says them. */
export function reportedIn(text: string): Said | undefined {
  const unnamed = REPORTED_UNNAMED.exec(text)?.[1];
  const [, printed, value] = REPORTED.exec(text) ?? [];
  const named = printed === undefined || value === undefined ? undefined : { name: printed, target: value };
  const reported = unnamed === undefined ? named : splitClause(unnamed);
  if (!reported) return undefined;
  const [actual, weight] = [REACHED.exec(text)?.[1], WEIGHED.exec(text)?.[1]];
  const reason = WHY.exec(text)?.[1]?.replace(/[；;。]$/, '');
  return { ...reported, ...(actual ? { actual } : {}), ...(weight ? { weight } : {}), ...(reason ? { reason } : {}) };
}

/** A clause that says of the one in front of it how far it was reached. */
const OF_COMPLETION = /^(?:指标|目标|任务)?完成率/;
/** The same of what was reached: "布防飞机数量≥6架，实际布防6架", "全年完成值6架". */
const OF_REACHED = /^(?:全年|年度)?实际|^(?:全年|年度)?完成值/;
/** What is no name of an indicator: "学生满意度：分值", "大于年度指标值". */
const NO_NAME = /(?:分值|得分)$|^(?:大于|小于|高于|低于|超过)/;
/** Clauses on points ("分值10分，自评得分10分"), and those that are to be had. */
const OF_POINTS = /^(?:标准|指标)?分值|^(?:自评|实际|本项)?得\s*分?\s*\d/;
const POINTS = /^(?:标准|指标)?分值(?:为|[:：])?\s*(\d+(?:\.\d+)?)\s*分?$/;

/** What a list of clauses tells: its indicators, how many clauses it has that are not about points, and how many of them have a value. */
export interface SaidList {
  readonly indicators: readonly Said[];
  readonly clauses: number;
  readonly valued: number;
}

/** The indicators of the clauses behind a class ("修建渠道3公里，新建闸门2座"). Points that the class is given are those of its only indicator. */
export function saidIn(list: string): SaidList {
  const all = clausesOf(list).filter((clause) => !OF_COMPLETION.test(clause));
  const clauses = all.filter((clause) => !OF_POINTS.test(clause));
  const valued = clauses.flatMap((clause) => eachOf(splitClause(clause))).filter(({ name }) => !NO_NAME.test(name));
  const indicators = withActuals(valued);
  const [weight] = all.flatMap((clause) => POINTS.exec(clause)?.[1] ?? []);
  const isOnly = indicators.length === 1 && weight !== undefined;
  return {
    indicators: isOnly ? indicators.map((one) => ({ ...one, weight })) : indicators,
    clauses: clauses.length,
    valued: valued.length,
  };
}

/** Several names with one value in common: "开工率、完成率、验收合格率均达100%". */
function eachOf(clause: Said | undefined): Said[] {
  if (!clause) return [];
  const names = clause.name.split('、');
  return names.every((name) => /.[率度例]$/.test(name)) ? names.map((name) => ({ ...clause, name })) : [clause];
}

/** Clauses of which those that say what was reached ("实际布防6架") belong to the one in front. */
function withActuals(clauses: readonly Said[]): readonly Said[] {
  const found: Said[] = [];
  for (const clause of clauses) {
    const before = found.at(-1);
    if (before && before.actual === undefined && OF_REACHED.test(clause.name))
      found[found.length - 1] = { ...before, actual: clause.target };
    else found.push(clause);
  }
  return found;
}

/** A goal told in a line: "绩效目标：道路硬化≥0.6公里；验收合格率≥98%；受益户数≥23户". */
const GOAL = /^(?:年度|项目|总体)?(?:总体)?绩效目标(?:情况)?[:：](.+)$/;
/** "…，主要指标是道路装灯率100%，亮灯率99%，…": each clause of so many has a value. */
const MAIN = /(?:^|[，,。；;])(?:主要|绩效)指标(?:是|为)[:：]?([^。]+)。?$/;
const FEWEST_MAIN = 4;
/** How many of its clauses have to say with a sign how much, and the sign. */
const FEWEST_SIGNED = 3;
const SIGNED = /^[≥≤><=＝≧≦＞＜]/;

/** The targets that a line names without their classes: a goal that is nothing but a list of them, or what it calls its main indicators; none else. */
export function goalIn(text: string): readonly Said[] {
  const main = MAIN.exec(text)?.[1];
  const list = GOAL.exec(text)?.[1] ?? main;
  if (list === undefined) return [];
  const clauses = clausesOf(list);
  const said = clauses.flatMap((clause) => splitClause(clause) ?? []);
  if (main === undefined) {
    const signed = said.filter(({ target }) => SIGNED.test(target));
    return signed.length < FEWEST_SIGNED || signed.length < LEAST_SHARE * clauses.length ? [] : signed;
  }
  return said.length < FEWEST_MAIN || said.length < clauses.length ? [] : said;
}
