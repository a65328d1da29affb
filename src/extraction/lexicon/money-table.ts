import { remember } from '../../base/remember.ts';
import { words } from '../../base/words.ts';
import type { ExecutionLine } from '../../model/plan.ts';
import { bareKey, keyOf } from '../grid/cell-text.ts';
import { meaningOfWords } from './meaning-of-words.ts';
import { LEVELS_OF_SOURCES, MONEY_COLUMN_WORDS, MONEY_LABEL_WORDS } from './money-words.ts';

/** What a money label has beside or below it: the money of a form by horizon, source and purpose. */
export type MoneyLabel = keyof typeof MONEY_LABEL_WORDS;

const LEVEL = LEVELS_OF_SOURCES.join('|');
const OF_A_LEVEL = new RegExp(`^(?:${LEVEL})`);
/** 中央资金, 省级财政资金, 中央补助安排; not 区级配套资金 and the like, with which names of projects end. */
const SOURCE_OF_A_LEVEL = new RegExp(
  `^(?:当年|本年度?|年度)?(?:${LEVEL})(?:资金|(?:财政)?(?:补助)?安排|(?:财政)?补助|财政(?:预算|补助)?(?:资金|拨款))$`,
);

/** 州县配套(万元): with its money unit behind it no name of a project ends so. */
const MATCHING_MONEY = new RegExp(`^(?:其中:?)?(?:${LEVEL})配套(?:资金)?\\((?:百|千|万|亿)*元\\)$`);

/** Whether the bare key of a header below 财政资金 is a level of government alone. */
export const isLevelOfSources = (bare: string): boolean => bare === '本级' || LEVELS_OF_SOURCES.includes(bare);

/** What heads a column of a table that tells the money of a project by its sources, side by side: 中央 | 省、地 | 本级 | 其他 | 合计 | 执行数 | 执行率. */
export function sourceColumnOf(key: string): 'source' | 'sum' | 'executed' | 'rate' | undefined {
  const bare = bareKey(key);
  if (isLevelOfSources(bare) || bare === '其他') return 'source';
  if (bare === '合计') return 'sum';
  const column = moneyColumnOf(key);
  return column === 'executed' || column === 'rate' ? column : undefined;
}

/** Whether the bare key of a label, with its whole `key`, names the funds of a level of government. */
export const isSourceOfALevel = (bare: string, key = bare): boolean =>
  SOURCE_OF_A_LEVEL.test(bare) || MATCHING_MONEY.test(key);

/** Whether a label, or the absence of one, has money beside or below it. */
export function isMoneyLabel(label: string | undefined): label is MoneyLabel {
  return label !== undefined && Object.hasOwn(MONEY_LABEL_WORDS, label);
}

/** Where the money of a label stands in the amounts of a project; undefined where it is a source of its own, or no money of a project. */
export const AMOUNT_OF_LABEL: Readonly<Partial<Record<string, 'total' | 'fiscal' | 'other'>>> = {
  total: 'total',
  midtermTotal: 'total',
  fiscal: 'fiscal',
  otherMoney: 'other',
};

/** What a column of the money table of a 自评表 or 监控表 holds. */
export type MoneyColumn = keyof typeof MONEY_COLUMN_WORDS;

const COLUMNS: ReadonlyMap<string, MoneyColumn> = meaningOfWords(MONEY_COLUMN_WORDS);
const TO_DATE =
  /^(?:\d{1,2}月?[-—–~至到]\d{1,2}月|\d{1,2}月|上半年|前三季度|截至.{2,10})(?:预算)?(执行数|支出数|执行金额|实际支出数|实际执行数|执行|支出|执行率|预算执行率|支出进度)$/;

/** No header is longer, with what stands in its brackets: most cells of a form need not be looked up. */
const LONGEST = 30;

/** What the column below a header of a money table holds, from its key; undefined for any other text. */
export const moneyColumnOf = (key: string): MoneyColumn | undefined =>
  key.length > LONGEST ? undefined : columnOfHeader(key);

const columnOfHeader: (key: string) => MoneyColumn | undefined = remember((key) => {
  const bare = bareKey(key);
  const known = COLUMNS.get(key) ?? COLUMNS.get(bare);
  if (known) return known;
  const toDate = TO_DATE.exec(bare)?.[1];
  if (toDate === undefined) return undefined;
  return /率|进度/.test(toDate) ? 'rate' : 'executed';
});

/** What heads the numbers of a money table's rows, and stands in front of those of its columns (A, B, C=B/A). */
export const NUMBERS_ROWS = /^(?:行次|行号)$/;
export const NUMBERS_COLUMNS = /^栏次$/;
/** Whether a key below a header is the letter or number of its column, or how it is made of others. */
export const tellsColumn = (key: string): boolean => /^\(?(?:[A-Z]|\d{1,2})(?:=[A-Z\d/÷×*+%-]{1,20})?\)?$/.test(key);

const AMOUNTS: ReadonlySet<MoneyColumn | undefined> = new Set(['initial', 'adjusted', 'executed', 'forecast']);

/** Whether a column of a money table holds amounts. */
export const holdsAmounts = (column: MoneyColumn | undefined): boolean => AMOUNTS.has(column);

/** Headers that are as often labels, side labels or words of other parts of a form: alone they tell no money table. */
const WEAK: ReadonlySet<string> = new Set(
  [...MONEY_COLUMN_WORDS.reason, ...words('标准分 分值权重 自评得分 预算执行 全年预计 预算安排')].filter(
    (word) => word !== '原因',
  ),
);

/** Whether a key is a header of a money table wherever it stands in the head of a form. */
export function isMoneyHeader(key: string): boolean {
  const column = moneyColumnOf(key);
  return column !== undefined && !WEAK.has(bareKey(key));
}

const STARTS: ReadonlySet<string> = new Set([
  ...[...COLUMNS].flatMap(([word, column]) => (AMOUNTS.has(column) ? [word.slice(0, 2)] : [])),
  ...LEVELS_OF_SOURCES.map((level) => level.slice(0, 2)),
]);

/** Whether the header of a column of amounts or sources, as they stand first in money tables, may begin with two characters. */
export const mayBeginMoneyHeader = (start: string): boolean => STARTS.has(start) || /^\d/.test(start);

const SOURCE = /总额|总金额|总量|拨款|资金|结转|合计|小计|财政|预算|非税|收入|总计|总数|^其他|(?:补助|配套|自筹)$/;
const NOT_A_SOURCE = /^按|:\d|:[¥]?\d|目标|指标|情况$/;

/** Words go on behind a comma: a sentence that speaks of money. */
const SENTENCE = /[,，。;；].{10}/;

/** Whether a key can be the label of a line of a money table: a source of funds or their sum. */
export function isSourceOfFunds(key: string): boolean {
  const bare = bareKey(key);
  return SOURCE.test(bare) && !NOT_A_SOURCE.test(key) && !SENTENCE.test(bare);
}

/** What kind of money a line of a money table is about, from the key of its label. */
export function kindOfMoney(key: string): ExecutionLine['kind'] {
  const bare = bareKey(key);
  if (/结转|结余/.test(bare)) return 'carried-over';
  if (/总额|总金额|总量|合计|总计|总数|^年度资金$|^(?:收入|支出)预算$/.test(bare)) return 'total';
  return /其他|非财政|自有|自筹|单位资金|专户|社会/.test(bare) ? 'other' : 'fiscal';
}

/**
 * Where the money of a line stands in the amounts of a project; undefined for a source of its own beside them: money carried over, 单位资金 and
 * the like beside 其他资金, and that of a level of government beside or below 财政拨款.
 */
export function amountOfLine({
  kind,
  label,
}: Pick<ExecutionLine, 'kind' | 'label'>): 'total' | 'fiscal' | 'other' | undefined {
  const bare = bareKey(keyOf(label));
  if (kind === 'other') return /其他|非财政|自筹|自有/.test(label) ? 'other' : undefined;
  if (kind === 'fiscal' && OF_A_LEVEL.test(bare)) return undefined;
  return kind === 'carried-over' ? undefined : kind;
}
