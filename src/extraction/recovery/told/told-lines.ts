import { isClassName, isLevel1, isLevel2 } from '../vocabulary.ts';
import { clausesOf, LEAST_SHARE, LIST_MARK, splitClause } from './told-clauses.ts';

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
 * A class that runs into its first indicator, in a sentence that names several: "其中数量指标新建场馆200平方米；质量指标验收合格率100%；…", or sets it in
 * quotation marks: "质量指标设置“验收合格率”，目标值100%；…".
 */
const GLUED_CLASS =
  /(?:^|(?<=[。；;，,]|其中))(?:其中)?([\p{Script=Han}]{2,8}指标)(?:(?:设置|设定|确定)?为?(?=[“"])|(?=\p{Script=Han}{2}))(?!完成|方面|情况|[的为是设分得包主共均都])/gu;
const FEWEST_GLUED = 2;
/** A class in front of its list: "数量指标：", "2.社会效益目标:", "服务对象满意度指标，", "质量指标完成情况分析。", "数量指标——", "设1条数量指标：" (桂). */
const CLASS =
  /(?:^|(?<=[。；;，,:：]))\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）.、．]|[①-⑨]|在|(?:设[定置立]?)?\s*\d{1,2}\s*[条个项])?\s*([\p{Script=Han}]{2,14}?)\s*(?:(?:完成情况|情况)(?:分析)?[:：。]|[:：]|(?<=指标)(?:(?:方面)?[，,。]|[—－-]{1,2}(?=\p{Script=Han}))|(?<=(?:效益|影响)(?:目标)?)。)/gu;

/** A class that a sentence says to have so many indicators, wherever it stands: "年度绩效目标设 2条数量指标：". */
const COUNTED_CLASS = /设[定置立]?\s*\d{1,2}\s*[条个项]([\p{Script=Han}]{2,12}指标)\s*[:：]/gu;
const IS_COUNTED = /\d\s*[条个项]\p{Script=Han}+\s*[:：]$/u;

/** A class that a sentence says to be its indicators, with signs: "数量指标为体检人数≥4.1万人；质量指标为…". */
const CALLED_CLASS =
  /(?:^|(?<=[。；;，,:：]))(?:其中)?([\p{Script=Han}]{2,8}指标)(?:为|是|包括)[:：]?(?=\p{Script=Han}[^。；;，,\d≥≤＝=]{1,40}[\d≥≤＝=])/gu;
const FEWEST_CALLED = 3;

/** Classes in the brackets of the one that they are below: 产出指标（数量指标：…；质量指标：…）. */
const IN_BRACKETS =
  /(\p{Script=Han}{2,6}指标)[（(](?=\p{Script=Han}{2,12}指标[:：])((?:[^（()）]|[（(][^（()）]*[)）])*)[)）]/gu;
/** What a line says it is about, in front of its first class: "绩效指标。数量指标：…". */
const ABOUT = /^(?:(?:项目|年度|具体)*绩效(?:目标|指标)|具体(?:指标|目标)|指标)(?:设定|设置)?(?:情况|如下)?[。:：]\s*/;

/**
 * The classes a line names, each with the text behind it; none where the line begins with something else than a goal. A class that runs
 * into its indicator counts by itself alone where the line is `numbered` as those in front of it are ("4.成本指标补助标准为30元").
 */
export function classesIn(printed: string, numbered: boolean): { readonly name: string; readonly list: string }[] {
  const text = printed.replace(IN_BRACKETS, '$1：$2');
  const marks = marksOf(text, CLASS);
  const counted = marksOf(text, COUNTED_CLASS);
  const called = counted.length < FEWEST_GLUED ? marksOf(text, CALLED_CLASS) : counted;
  const within =
    called.length < (called === counted ? FEWEST_GLUED : FEWEST_CALLED) ? marksOf(text, GLUED_CLASS) : called;
  const found =
    [0, ABOUT.exec(text)?.[0].length].includes(marks[0]?.from ?? -1) || (marks.length > 0 && GOAL.test(text))
      ? marks
      : within;
  if (found !== marks && found.length < FEWEST_GLUED && !(numbered && found[0]?.from === 0)) return [];
  return found.map(({ name, from, to }, index) => {
    const list = text.slice(to, found[index + 1]?.from ?? text.length);
    // What is counted ends with its sentence.
    return { name, list: IS_COUNTED.test(text.slice(from, to)) ? list.replace(/。.*$/s, '') : list };
  });
}

/** So many classes that run into their indicators, parted by semicolons, make a sentence and no row of a table. */
const FEWEST_IN_SENTENCE = 4;
const LONGEST_SENTENCE = 600;

/** Whether a text is a sentence that tells its indicators behind their classes ("其中数量指标新建场馆200平方米；质量指标…；…满意度80%。"). */
export function tellsClasses(text: string): boolean {
  if (!text.endsWith('。') || text.length > LONGEST_SENTENCE || !/[；;]/.test(text)) return false;
  const marks = marksOf(text, GLUED_CLASS);
  const parted = marks.filter(({ from }) => from === 0 || /[；;]/.test(text[from - 1] ?? ''));
  return marks.length >= FEWEST_IN_SENTENCE && parted.length >= marks.length - 1;
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
  /^[“"]?([^，,:：。“”"]{2,60}|[^，,:：。]{2,60}?)[”"]?[，,:：]\s*(?:年?初|年度|全年|预期)?(?:目标值|指标值)(?:为|是|[:：])?\s*[“"]?([^”"，,；;。]{1,40}?)[”"]?(?:[，,；;。]|$)/;
/** The same without a name of its own: "年初目标值教学质量显著提高，实际完成值显著提高". */
const REPORTED_UNNAMED =
  /^(?:年?初|年度|全年|预期)(?:目标值|指标值)(?:为|是|[:：])?([^，,；;。]{4,60})[，,](?=(?:全年|年度)?实际完成值)/;
const WEIGHED = /[，,；;]\s*分值(?:为|[:：])?\s*(\d+(?:\.\d+)?)/;
const REACHED = /(?:完成值|实际值|实际完成(?!值))(?:为|是|[:：])?\s*[“"]?([^”"，,；;。]{1,40}?)[”"]?(?:[，,；;。]|$)/;
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
const OF_COMPLETION = /^(?:指标|目标|任务)?完成率|^完成(?:年初|年度|全年|预期|计划)?(?:目标|任务|计划)[数值]?的/;
/** That it was reached, without a value of its own, and the name under which that stands among the clauses. */
const IS_DONE = /^(?:已|未|均已?|已?全部|已?基本)?完成$/;
const REACHED_ALONE = '';
/** The same of what was reached: "布防飞机数量≥6架，实际布防6架", "全年完成值6架". */
const OF_REACHED =
  /^(?:全年|年度)?(?:实际|完成值)|^(?:\d{1,2}[-—~～至]\d{1,2}月|上半年|截至目前|目前)(?:份)?(?:已|累计|实际)?完成$/;
/** The target behind what was reached: "满意度为99.1%，大于年度指标值≥95%". */
const AGAINST =
  /^(?:大于|小于|高于|低于|超过|优于|达到|等于|符合)(?:或等于)?(?:年度|年初|预期|全年|绩效|指标|目标)+值?$/;
/** The same of the clause right in front alone: "保洁河道长度120公里，完成120公里". */
const DONE_OF_IT = /^(?:已|共|累计|实际|全部)?完成$/;
/** What is no name of an indicator: "学生满意度：分值", "大于年度指标值". */
const NO_NAME = /^$|(?:分值|得分)$|^(?:大于|小于|高于|低于|超过)|^(?:已|共|累计|全部)?完成$/;
/** What tells a result where nothing in front of it was aimed at ("2023年实际改造厕所", "问卷调查显示满意度"), and what is left of a date (计划2024年). */
const NOT_AIMED_AT =
  /20\d\d年$|^(?:20\d\d年度?)?(?:全年)?实际(?!利用|到位|使用|种植|[^，,]*[/／÷])|^(?:经)?(?:问卷|抽样|满意度)*调查(?:结果)?(?:显示|表明)/;
/** Clauses on points ("分值10分，自评得分10分"), and those that are to be had. */
const OF_POINTS = /^(?:标准|指标)?分值|^(?:自评|实际|本项)?得\s*分?\s*\d/;
/** How a value is known. */
const BY_SURVEY = /^经(?:测评|问卷调查|调查|统计|核查|抽查)$/;
const GIVEN_POINTS = String.raw`(?:标准|指标)?分值(?:为|[:：])?\s*(\d+(?:\.\d+)?)\s*分?$`;
const POINTS = new RegExp(`^${GIVEN_POINTS}`);
const POINTS_OF = new RegExp(String.raw`^(.{3,30}?)[:：]\s*${GIVEN_POINTS}`);

/** What a list of clauses tells: its indicators, how many clauses it has that are not about points, and how many of them have a value. */
export interface SaidList {
  readonly indicators: readonly Said[];
  readonly clauses: number;
  readonly valued: number;
}

/** The indicators of the clauses behind a class ("修建渠道3公里，新建闸门2座"). Points that the class is given are those of its only indicator. */
export function saidIn(list: string): SaidList {
  const parts = list
    .split(/[；;。]/)
    .map((part) => ({ part, reported: reportedIn(part.replace(LIST_MARK, '').trim()) }));
  const reported = parts.flatMap((one) => one.reported ?? []);
  const rest = reported.length === 0 ? list : parts.flatMap((one) => (one.reported ? [] : [one.part])).join('；');
  const said = clausesSaid(rest);
  return {
    indicators: [...reported, ...said.indicators],
    clauses: reported.length + said.clauses,
    valued: reported.length + said.valued,
  };
}

function clausesSaid(list: string): SaidList {
  const all = clausesOf(list).filter((clause) => !OF_COMPLETION.test(clause));
  const clauses = all.filter(
    (clause) => ![OF_POINTS, POINTS_OF, IS_DONE, BY_SURVEY].some((other) => other.test(clause)),
  );
  const told = all.map((clause): readonly Said[] =>
    IS_DONE.test(clause) ? [{ name: REACHED_ALONE, target: clause }] : eachOf(splitClause(clause)),
  );
  const indicators = withPoints(withActuals(told), all);
  return {
    indicators,
    clauses: clauses.length,
    valued: told.flat().filter(({ name }) => !NO_NAME.test(name) || AGAINST.test(name)).length,
  };
}

/** The points of the only indicator, and those of one that a clause gives points by its name ("学生满意度：分值5分"). */
function withPoints(indicators: readonly Said[], clauses: readonly string[]): readonly Said[] {
  const [weight] = clauses.flatMap((clause) => POINTS.exec(clause)?.[1] ?? []);
  if (indicators.length === 1 && weight !== undefined) return indicators.map((one) => ({ ...one, weight }));
  const named = new Map(
    clauses.flatMap((clause) => {
      const [, name, points] = POINTS_OF.exec(clause) ?? [];
      return name === undefined || points === undefined ? [] : [[name, points] as const];
    }),
  );
  return indicators.map((one) => {
    const own = named.get(one.name);
    return own === undefined ? one : { ...one, weight: own };
  });
}

/** Several names with one value in common: "开工率、完成率、验收合格率均达100%", "覆盖率及到位率均为100%". */
export function eachOf(clause: Said | undefined): Said[] {
  if (!clause) return [];
  const names = clause.name.split(EACH);
  return names.every((name) => RATE.test(name)) ? names.map((name) => ({ ...clause, name })) : [clause];
}

const RATE = /.(?:率|度|比例)$/;
/** Between names of rates; one within a name stands behind another word ("人畜分离、卫生厕所等条件具备的比例"). */
const EACH = /(?<=率|度|比例)[、及和与]/;

/**
 * The indicators that clauses tell. Those that say what was reached ("实际布防6架", "已完成"), or behind that what was to be, belong to the one in front.
 */
function withActuals(clauses: readonly (readonly Said[])[]): readonly Said[] {
  const found: Said[] = [];
  for (const [index, told] of clauses.entries())
    for (const clause of told) {
      const before = found.at(-1);
      const isOfOne = clause.name === REACHED_ALONE || DONE_OF_IT.test(clause.name);
      const isBehind = !isOfOne || (before && clauses[index - 1]?.includes(before));
      const completed = before?.actual === undefined && isBehind ? completedBy(before, clause) : undefined;
      if (completed) found[found.length - 1] = completed;
      else if (!NO_NAME.test(clause.name) && !NOT_AIMED_AT.test(clause.name)) found.push(clause);
    }
  return found;
}

/** What was told with what the clause behind it says of it: what was reached, or what was to be; undefined where that says nothing of it. */
function completedBy(before: Said | undefined, { name, target }: Said): Said | undefined {
  if (!before) return undefined;
  if (name === REACHED_ALONE || OF_REACHED.test(name) || DONE_OF_IT.test(name)) return { ...before, actual: target };
  return AGAINST.test(name) ? { ...before, actual: before.target, target } : undefined;
}

/** A goal told in a line: "绩效目标：道路硬化≥0.6公里；验收合格率≥98%；受益户数≥23户". */
const GOAL = /^(?:年度|项目|总体)?(?:总体)?绩效目标(?:情况)?[:：](.+)$/;
/** "…，主要指标是道路装灯率100%，亮灯率99%，…": each clause of so many has a value. */
const MAIN = /(?:^|[，,。；;])(?:主要|绩效)指标(?:是|为)[:：]?([^。]+)。?$/;
const FEWEST_MAIN = 4;
/** A list that a sentence announces: "…项目三级绩效目标分别为：完成调查评价1个，演练覆盖率＞90%，防范能力提升。" */
const ANNOUNCED = /绩效(?:目标|指标)(?:值)?分别(?:为|是)[:：]([^。]+)。?$/;
/** How many of its clauses have to say with a sign how much, and the sign. */
const FEWEST_SIGNED = 3;
const FEWEST_SIGNED_OF_PROJECT = 2;
const SIGNED = /^(?:[≥≤><=＝≧≦＞＜]|不[少低]于|不[超高][过于]|达到)/;

/**
 * The targets that a line names without their classes: a goal that is nothing but a list of them, what it calls its main indicators, or a list that it
 * announces; none else.
 * Of the goals of several projects, each below the heading of its project (`isOfProject`), fewer are enough, or clauses that all say how much.
 */
export function goalIn(text: string, isOfProject = false): readonly Said[] {
  const announced = ANNOUNCED.exec(text)?.[1];
  const main = announced ?? MAIN.exec(text)?.[1];
  const list = GOAL.exec(text)?.[1] ?? main;
  if (list === undefined) return [];
  const clauses = clausesOf(list);
  const said = clauses.flatMap((clause) => splitClause(clause) ?? []);
  if (main === undefined) {
    const signed = said.filter(({ target }) => SIGNED.test(target));
    const measured = said.filter(({ target }) => /\d/.test(target));
    if (isOfProject && clauses.length >= FEWEST_SIGNED && measured.length === clauses.length) return said;
    const fewest = Math.max(isOfProject ? FEWEST_SIGNED_OF_PROJECT : FEWEST_SIGNED, LEAST_SHARE * clauses.length);
    return signed.length < fewest ? [] : signed;
  }
  const fewest = announced === undefined ? clauses.length : LEAST_SHARE * clauses.length;
  return said.length < Math.max(FEWEST_MAIN, fewest) ? [] : said;
}
