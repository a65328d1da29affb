import { remember } from '../../base/remember.ts';
import type { Horizon } from '../../model/plan.ts';
import { bareKey, keyOf, type TextKeys } from '../grid/cell-text.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { meaningOfWords } from './meaning-of-words.ts';
import { asMeant } from './misread.ts';
import { isMoneyHeader, moneyColumnOf } from './money-table.ts';

/** What a column of an indicator table holds. */
export type ColumnField = keyof typeof COLUMN_WORDS;

/** What a list of several projects says of each in front of its indicators. */
export const OF_PROJECTS: ReadonlySet<ColumnField | undefined> = new Set([
  'project',
  'projectCode',
  'projectAmount',
  'projectUnit',
  'goal',
]);

/** Whether a column holds the names of indicators, by either way of heading them. */
export const namesIndicators = (field: ColumnField | undefined): boolean => field === 'level3' || field === 'name';

/** Whether a header that says something else of an indicator may name it as well, where no other does: 评价内容 behind the classes. */
export const mayName = (header: string): boolean => /^评价(?:内容|指标)$/.test(header);

const FIELDS: ReadonlyMap<string, ColumnField> = meaningOfWords(COLUMN_WORDS);

const SCRAMBLED: ReadonlyMap<string, string> = new Map(
  [...FIELDS.keys()].filter((word) => word.length >= 3).map((word) => [charactersOf(word), word] as const),
);

/** The characters of a word without order and repetition. */
function charactersOf(word: string): string {
  return [...new Set(word)].sort().join('');
}

/** The header that a text is whose two lines a dump read across ("考值参分" for 参考分值); undefined when it is none. */
export function unscrambledHeader(text: string): { readonly field: ColumnField; readonly text: string } | undefined {
  const word = SCRAMBLED.get(charactersOf(text.replace(/\s+/g, '')));
  const field = word === undefined ? undefined : FIELDS.get(word);
  return word === undefined || field === undefined ? undefined : { field, text: word };
}

/** "1-7月执行情况", "1～9月完成情况", "上半年完成值". */
const TO_DATE =
  /^(?:\d{1,2}(?:月?[-—–~～至到]\d{1,2})?月(?:底|份)?|上?半年度?|前三季度|截至.{2,12})(?:实际)?(?:指标)?(?:实际)?(?:执行|完成)(?:情况|值|数)$/;
/** "前年实际实现值", "上年度完成情况", "上年实际值": what earlier years reached. */
const OF_EARLIER_YEARS =
  /^(?:前年|上年|上上年|前两年|去年|上一年)(?:度)?(?:实际|全年)?(?:实现|完成|执行|达到)?(?:数|值|情况|数值)?$/;
/** "半年（程）指标值", "上半年目标值": what is to be reached on the way. */
const OF_HALF_A_YEAR = /^上?半年(?:度)?(?:\(程\))?(?:指标|目标|计划)?值$/;
const OF_A_WHOLE_YEAR = /^(?:全年度?|年度)(?:\(程\))?(?:指标|目标|计划)值$/;
/** "中长期指标值", "三年绩效目标值", "当年绩效指标值", "建设期指标值" beside "运营期指标值". */
const OF_A_TERM =
  /^(?:中长期|中期|长期|实施周?期|规划期|三年|年度|当年|本年度?|建设期|运营期)(?:绩效)?(?:指标|目标)值$/;
/** "实施周期指标" beside "年度指标". */
const OF_THE_PERIOD = /^(?:实施周?期|全周期)指标$/;
/** "未达标原因", "未完成原因及措施". */
const REASON =
  /^(?:未.{0,6}|偏[差离].{0,4}|扣分|得分.{0,4})?原因(?:分析|说明)?(?:[及和与或].{0,10}(?:措施|建议|办法))?$/;
/** "评分细则", "评（扣）分标准", "考核办法", "指标评价依据及说明": what values and scores go by. */
const BASIS =
  /^(?:(?:绩效)?(?:指标|目标)值?(?:设定|设置|确定|取值)|(?:绩效)?(?:指标|目标)?值?(?:评分|评\(?扣\)?分\)?|扣分|计分|评价|考核|赋分|打分|测算))的?(?:标准|依据|细则|办法|规则)(?:[及和与](?:说明|依据|标准|(?:数据)?来源))?$/;
/** "项目资金总额", "本年预算", "预算", "全年预算数": money of a list of projects, beside the classes of its indicators. */
const PROJECT_MONEY =
  /^预算$|^(?:年初|全年|调整后)预算数?$|^(?:本年度?|当年|年度|项目)(?:项目)?(?:(?:预算|资金)(?:资金|安排)?(?:数|总额|金额|合计)?|总额)$/;
/** "当年预期实现值", "本年度预计完成值", "预计当年实现". */
const OF_THIS_YEAR =
  /^(?:(?:预计|预期|计划)?(?:当年|本年|今年)(?:度)?(?:预期|预计|计划)?|(?:年度|全年)(?:预期|预计|计划))(?:实现|完成|达到|目标|指标)?(?:数|值|数值|水平)$/;
/** "预算设定指标值", "项目完成指标值": what was asked for and what was reached. */
const SET = /^(?:预算|申报|批复|计划|年初)?(?:设定|设置|申报|批复)(?:的)?(?:绩效)?(?:指标|目标)?值$/;
/** "预期达到目标", "预期达到的值", "拟达到目标值": what is to be reached, without a year. */
const TO_BE_REACHED = /^(?:预期|预计|计划|拟)(?:达到|实现|完成)的?(?:绩效)?(?:目标|指标|数|数值|水平|标准)?值?$/;
const REACHED = /^(?:项目|年末|年终|全年|年度|实际)?(?:实际)?完成(?:的)?(?:绩效)?(?:指标|目标)?值$/;
/** "2023年", "2023年指标值", "2024年目标值", "2022年实际值", "预期2022年实现值". */
const OF_A_YEAR =
  /^(?:20\d\d年?度?(指标值|目标值|实际(?:实现|完成)?值?|完成值|实现值?|预期实现值?)?|(预期|预计|计划)20\d\d年?度?(?:实现|完成|达到)值?)$/;
/** "2024—2026年指标值": what is to be reached in several years. */
const OF_YEARS = /^20\d\d年?度?[-—~～至到]+20\d\d年?度?(?:绩效)?(?:指标|目标)值$/;
const MIDTERM =
  /20\d\d年?度?[-—~～至到]+20\d\d|中期|三年|实施周期|实施期|长期|规划期|总体指标值|项目期|周期|建设期|运营期/;
const ANNUAL = /年度|当年|本年|全年|年初/;

export interface ColumnMeaning {
  readonly field: ColumnField;
  readonly horizon?: Horizon;
}

/** The horizon that the words of a header, a side label or a title say. */
export function horizonOf(key: string): Horizon | undefined {
  if (MIDTERM.test(key)) return 'midterm';
  return ANNUAL.test(key) ? 'annual' : undefined;
}

const NAMES_OF_A_HORIZON = /^(?:中期|长期|年度|当年|实施周?期)(?:绩效)?指标$/;

/** Whether a header names the indicators of a horizon, with their values beside it: 中期指标 | 中期指标值 | 年度指标 | 年度指标值. */
export function namesBesideValues(header: string, next: string): boolean {
  return NAMES_OF_A_HORIZON.test(header) && next === `${header}值`;
}

const isName = (header: string): boolean => FIELDS.get(header) === 'name';
const isLevel = (header: string): boolean => /^level/.test(FIELDS.get(header) ?? '');
/** What stands left of the levels says whose the rows are: there 单位 is no unit of measure, and 年度 no horizon. */
const LEFT_OF_LEVELS: ReadonlyMap<string, ColumnField> = meaningOfWords({
  projectUnit: ['单位'],
  project: ['项目'],
  projectDepartment: ['主管部门', '主管单位'],
  projectAmount: ['资金', '经费', '合计', '总计', '资金合计', '预算合计'],
  fiscalYear: ['年度', '年份'],
});

/** What a header of a list of projects says its column holds, be indicators beside it or not. */
export function fieldInList(header: string): ColumnField | undefined {
  const key = keyOf(header);
  return LEFT_OF_LEVELS.get(bareKey(key)) ?? columnMeaning({ key, blank: key === '' })?.field;
}

/** What a list of evaluated or monitored projects says of each in front of its indicators: what was spent of its money, and its points. */
function fieldOfEvaluated(key: string): ColumnField | undefined {
  if (FIELDS.get(bareKey(key)) === 'score') return 'projectScore';
  const money = isMoneyHeader(key) ? moneyColumnOf(key) : undefined;
  return money === 'executed' ? 'projectSpent' : money === 'rate' ? 'projectRate' : undefined;
}

/** What classes without the word 级 are headed with: 评价内容 | 评价类别 | 评价指标, 绩效指标类别 | 指标 | 指标名称. */
const OF_CLASSES = /^(?:(?:绩效)?(?:指标|评价|考核)?(?:内容|类别|类型|分类|维度|大类|项目)|指标)$/;

/** The levels left of what names the indicators where no header says 级: the nearest is level 2, the one before it level 1; undefined for the others. */
function levelsLeftOf(headers: readonly string[], names: number): (ColumnField | undefined)[] {
  const isLevel = (at: number) => OF_CLASSES.test(headers[at] ?? '');
  return headers.map((_, at) => {
    if (at === names - 1) return isLevel(at) ? 'level2' : undefined;
    return at === names - 2 && isLevel(at) && isLevel(names - 1) ? 'level1' : undefined;
  });
}

/** Where no header is known to name the indicators, 评价指标 behind the headers of its classes does, as in 评价指标体系. */
function namesOfEvaluation(headers: readonly string[]): number {
  const at = headers.findIndex((header) => /^(?:评价|考核)指标$/.test(header));
  const isNamed = headers.some((header, other) => other !== at && /^(?:level3|name)$/.test(FIELDS.get(header) ?? ''));
  return at > 0 && !isNamed && OF_CLASSES.test(headers[at - 1] ?? '') ? at : -1;
}

/**
 * What headers mean by what stands beside them: 单位 and 项目 left of the levels are whose the rows are; names of a horizon beside its values (中期指标 | 中期指标值) are 三级指标; where no level is
 * headed as one, 指标 and 指标类型 beside 指标内容 or 指标名称 are the classes (forms of ministries before 2019), 评价指标 behind 评价类别 names the indicators, and a goal (绩效目标, 年度目标) behind classes and names is what
 * is to be reached where nothing else is and the rows are no list of projects, as a bare 值 beside an operator is; 指标内容 behind 三级指标 and its value describes it (滇); and 权重占比 is the weight where no other header is. Undefined for every header that means what it means alone.
 */
export function meaningsBeside(headers: readonly string[]): (ColumnField | undefined)[] {
  const isLeveled = headers.some((header) => /级/.test(header));
  const isOfProjects = headers.some((header) => FIELDS.get(header) === 'project');
  // A list that heads its projects may head its classes with words that nobody has listed.
  const firstLevel = headers.findIndex(isOfProjects && !headers.some(isLevel) ? isName : isLevel);
  const named = headers.findIndex((header) => FIELDS.get(header) === 'level3');
  const isWeighed = headers.some((header) => FIELDS.get(header) === 'weight');
  const aimed = headers.findIndex((header) => FIELDS.get(header) === 'target');
  const isAimed = aimed >= 0;
  const contents = headers.flatMap((header, at) => (OF_CONTENT.test(header) ? [at] : []));
  const content = contents.length === 1 && Math.max(named, aimed) >= 0 ? contents[0] : undefined;
  const evaluated = isLeveled ? -1 : namesOfEvaluation(headers);
  const twoClasses = isLeveled ? -1 : headers.findIndex((_, at) => headsTwoClasses(headers, at));
  const left = levelsLeftOf(headers, evaluated >= 0 ? evaluated : twoClasses >= 0 ? twoClasses + 2 : -1);
  return headers.map((header, at) => {
    if (!isWeighed && header.startsWith('权重占比')) return 'weight';
    const ofProject = at < firstLevel ? LEFT_OF_LEVELS.get(bareKey(keyOf(header))) : undefined;
    if (ofProject) return ofProject;
    const ofList = at < firstLevel && isOfProjects ? fieldOfEvaluated(keyOf(header)) : undefined;
    if (ofList) return ofList;
    const [before = '', next = ''] = [headers[at - 1], headers[at + 1]];
    if (namesBesideValues(header, next)) return 'level3';
    if (header === '值' && FIELDS.get(before) === 'operator' && !isAimed) return 'target';
    if (!isAimed && !isOfProjects && firstLevel >= 0 && at > firstLevel + 1 && FIELDS.get(header) === 'goal')
      return 'target';
    if (at === content && firstLevel >= 0 && at > Math.max(named, aimed)) return 'description';
    if (isLeveled) return undefined;
    if (at === evaluated) return 'level3';
    if (left[at] !== undefined) return left[at];
    if (headsClasses(header, next)) return header === '评价内容' || next === '绩效内容' ? 'level2' : 'level1';
    return NAMES.test(before) && /^(?:绩效)?目标$/.test(header) ? 'target' : undefined;
  });
}

/** Whether a header and the next stand over the two levels of classes, with the names behind them: 绩效指标类别 | 指标 | 指标名称. */
const headsTwoClasses = (headers: readonly string[], at: number): boolean =>
  OF_CLASSES.test(headers[at] ?? '') &&
  /^(?:绩效)?(?:指标|评价|考核)?(?:类别|类型|分类|维度|大类)$/.test(headers[at] ?? '') &&
  headsClasses(headers[at + 1] ?? '', headers[at + 2] ?? '');

const NAMES = /^(?:指标(?:内容|名称)|个性化指标)$/;
const OF_CONTENT = /^(?:绩效)?指标内容$/;

/** "全年实际完成数", "指标实际达到值", "任务完成数", "实绩": what was reached, however it is counted. */
const OF_RESULTS =
  /^(?:全年|年度|年终|年末|年底|本年度?|当年|自评|项目|任务|目标|指标|单项指标)*(?:实际(?:完成|实现|达到|达成)?(?:指标)?(?:数|值|量|数值|情况|结果)|(?:完成|实现|达成)(?:数|值|数值|结果))$|^(?:完成|执行)结果$|^(?:完成)?实绩$|^实际完成指标$/;
/** "计划数", "应完成数", "年度任务数", "年度计划": what is to be reached. */
const OF_PLANS =
  /^(?:年度|年初|全年|当年|预算)?(?:计划|应|目标|任务|目标任务)(?:完成|实现)?(?:任务)?(?:数|量|数量)$|^年度计划$/;
/** "设定分值", "基础分", "配分": the points of an indicator. */
const OF_POINTS =
  /^(?:指标)?(?:设定|基础|基准|基本|标准|配置|权重|规定)?(?:分值|分数|配分|赋分)$|^(?:基础|基本|权重|标准)分$/;
/** "实得分", "考核得分", "单位自评得分", "评分": what of them was given. */
const OF_SCORES =
  /^(?:项目|单位|部门|项目单位)?(?:自评|考核|最终|实际)?(?:评价)?(?:得分|评分)$|^(?:实得|考评)分(?:数|值)?$/;
/** What headers say that are built by a rule, in the order in which they are asked for. */
const BUILT: readonly (readonly [pattern: RegExp, field: ColumnField])[] = [
  [TO_DATE, 'actual'],
  [OF_EARLIER_YEARS, 'history'],
  [OF_HALF_A_YEAR, 'history'],
  [OF_A_WHOLE_YEAR, 'target'],
  [OF_A_TERM, 'target'],
  [OF_THE_PERIOD, 'target'],
  [OF_YEARS, 'target'],
  [SET, 'target'],
  [TO_BE_REACHED, 'target'],
  [REACHED, 'actual'],
  [REASON, 'reason'],
  [BASIS, 'basis'],
  [PROJECT_MONEY, 'projectAmount'],
  [OF_THIS_YEAR, 'target'],
  [OF_RESULTS, 'actual'],
  [OF_PLANS, 'target'],
  [OF_POINTS, 'weight'],
  [OF_SCORES, 'score'],
];

/** Whether a header stands over the classes because the names stand beside it: 指标类型 | 指标名称, 评价指标 | 评价内容 | 指标名称, 绩效目标 | 评价指标 | 绩效内容 (闽). */
export const headsClasses = (header: string, next: string): boolean =>
  (/^(?:指标(?:类型|类别)?|评价内容)$/.test(header) && NAMES.test(next)) ||
  (header === '评价指标' && (next === '评价内容' || next === '绩效内容')) ||
  (header === '绩效目标' && next === '评价指标');

/** What a cell may hold together with what it is compared with: the aim and what was reached, the points and what was given of them. */
const COMPARED: ReadonlyMap<ColumnField, ColumnField> = new Map([
  ['target', 'actual'],
  ['weight', 'score'],
]);
/** 年度指标值/实际完成值, 目标值(完成值). */
const SHARED = /^([^/()]{2,8})(?:\/([^/()]{2,8})|\(([^/()]{2,8})\))$/;

/** The two columns that share their cells below a header, the first of each cell and the second; undefined for any other header. */
export function sharedFields(header: string): readonly [ColumnField, ColumnField] | undefined {
  const [, first, behind, inBrackets] = SHARED.exec(keyOf(header)) ?? [];
  if (first === undefined) return undefined;
  const [one, other] = [fieldOf(first), fieldOf(behind ?? inBrackets ?? '')];
  return one && other && COMPARED.get(one) === other ? [one, other] : undefined;
}

function fieldOf(bare: string): ColumnField | undefined {
  const known = FIELDS.get(bare) ?? FIELDS.get(bare.replace(/(?:\(.*\)|\(?[A-Z])$/, ''));
  if (known) return known;
  for (const [pattern, field] of BUILT) if (pattern.test(bare)) return field;
  const shared = sharedFields(bare);
  if (shared) return shared[0];
  const year = OF_A_YEAR.exec(bare);
  const what = year?.[1] ?? year?.[2];
  if (what === undefined) return undefined;
  return /指标|目标|预期|预计|计划/.test(what) ? 'target' : 'history';
}

/** What a header cell says its column holds; undefined for anything that is not a known header. */
export function columnMeaning({ key, blank }: Pick<TextKeys, 'key' | 'blank'>): ColumnMeaning | undefined {
  return blank || key.length > 30 ? undefined : meaningOfKey(key);
}

/** What the header says that a word is meant to be which recognition has misread. */
function fieldAsMeant(key: string): ColumnField | undefined {
  const meant = asMeant(bareKey(key));
  return meant === undefined ? undefined : FIELDS.get(meant);
}

const meaningOfKey = remember((key): ColumnMeaning | undefined => {
  const field = FIELDS.get(key) ?? fieldOf(bareKey(key)) ?? fieldAsMeant(key);
  if (!field) return undefined;
  const horizon = horizonOf(key);
  return horizon ? { field, horizon } : { field };
});
