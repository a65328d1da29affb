import { remember } from '../../base/remember.ts';
import type { ExecutionLine } from '../../model/plan.ts';
import { bareKey, keyOf } from '../grid/cell-text.ts';

/** What a money label has beside or below it: the money of a form by horizon, source and purpose. */
export type MoneyLabel =
  | 'total'
  | 'midtermTotal'
  | 'fiscal'
  | 'otherMoney'
  | 'sourceMoney'
  | 'basic'
  | 'projectSpending'
  | 'governmentFund';

/** The words of money labels, as LABELS of labels.ts, which takes them in, has those of all others. */
export const MONEY_LABELS: Readonly<Record<MoneyLabel, string>> = {
  total:
    '预算数 本年度预计投入 年度预计投入 支出预算总量 市级支出预算总量 区级支出预算总量 县级支出预算总量 本次下达中央预算内投资 本次下达投资 下达中央预算内投资 项目当年预算 当年年度预算 当年项目预算 资金总额 年度资金总额 项目资金总额 项目金额 项目总额 预算金额 年度预算 年度预算数 项目预算 预算申报数 项目申报金额 总额 申请资金总额 当年预算 本年度预算 年度预算资金总额 当年资金总额 年度金额 项目预算金额 项目总金额 年度总金额 预算总额 资金额度 年度预算金额 当年预算金额 预算安排 当年预算数 年度预算总额 资金合计 本年预算数 预算资金总额 预算安排金额 年度项目资金总额 本年资金总额 年度预算安排 预算规模 预算资金 项目支出预算资金 各级资金投入总数 年度本级预算金额 本级预算金额 年度本级预算 资金总计 申请金额 项目申请金额 申请预算 申请资金 下达中央预算内投资 下达投资 下达资金 下达金额 下达资金总额 年度财政资金总额 转移支付预算数 本年度申请市财政预算资金 本年度申请财政预算资金 年度资金申请总额 年度申请资金总额 拟申请资金 拟申请金额 拟申请资金总额 购买金额 购买服务金额 采购预算金额 政府付费金额 年度政府付费 支出预算合计 收入预算合计 部门预算总额 资金需求总额 本年度安排资金 年度安排资金',
  midtermTotal:
    '中期资金总额 实施期资金总额 中期预算资金总额 实施期金额 项目期资金总额 实施周期资金总额 项目总投资 中期金额 实施周期总金额 项目总预算 项目资金总额(实施期)',
  fiscal:
    '财政资金 财政拨款 本级财政 当年财政拨款 本年财政拨款 年度财政拨款 财政拨款资金 本级财政资金 一般公共预算拨款 一般公共预算财政拨款 一般公共预算 一般公共预算资金 本年一般公共预算拨款 财政性资金 当年财政资金 本级财政拨款 财政拨款收入 财政预算资金 中期财政拨款 财政拨款总额 财政拨款数 一般预算内拨款 财政拨款小计 一般公共预算拨款小计 公共财政拨款 公共财政预算拨款',
  otherMoney:
    '其他资金 非财政拨款 非财政拨款资金 其他 自有资金 单位自筹 当年其他资金 其他来源 自筹资金 其他资金(自筹) 其他收入 其他拨款',
  sourceMoney:
    '上年结转 上年结转资金 结转资金 财政专户管理资金 单位资金 上级转移支付 纳入专户管理的非税收入拨款 纳入财政专户管理的非税收入拨款 事业收入 国有资本经营预算 国有资本经营预算拨款 财政专户资金 银行贷款 社会投入资金 专项债券资金 债券资金',
  basic: '基本支出 基本支出预算 基本支出总额',
  projectSpending: '项目支出 项目支出预算 项目支出总额',
  governmentFund: '政府性基金拨款 政府性基金 政府性基金预算拨款 政府性基金预算 政府性基金财政拨款',
};

/** The levels of government that sources of funds name. */
export const LEVELS_OF_SOURCES: readonly string[] =
  '中央 上级 兵团 自治区 自治州 自治县 省级 市级 区级 县级 州级 盟级 旗级 师级 镇级 乡级 省市 市县 州县 盟市 旗县 地方'.split(
    ' ',
  );
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

/** Whether the bare key of a label, with its whole `key`, names the funds of a level of government. */
export const isSourceOfALevel = (bare: string, key = bare): boolean =>
  SOURCE_OF_A_LEVEL.test(bare) || MATCHING_MONEY.test(key);

/** Whether a label, or the absence of one, has money beside or below it. */
export function isMoneyLabel(label: string | undefined): label is MoneyLabel {
  return label !== undefined && Object.hasOwn(MONEY_LABELS, label);
}

/** Where the money of a label stands in the amounts of a project; undefined where it is a source of its own, or no money of a project. */
export const AMOUNT_OF_LABEL: Readonly<Partial<Record<string, 'total' | 'fiscal' | 'other'>>> = {
  total: 'total',
  midtermTotal: 'total',
  fiscal: 'fiscal',
  otherMoney: 'other',
};

/** What a column of the money table of a 自评表 or 监控表 holds; nobody keeps what stands in a `further` one. */
export type MoneyColumn =
  | 'initial'
  | 'adjusted'
  | 'executed'
  | 'forecast'
  | 'weight'
  | 'rate'
  | 'score'
  | 'reason'
  | 'further';

/** The headers of these columns, without brackets and white space ({@link bareKey}). */
const HEADERS: Readonly<Record<MoneyColumn, string>> = {
  initial:
    '年初预算数 年初预算 年初部门预算安排金额 年初预算安排 年初预算金额 年初批复预算数 年初预算安排数 年初批复数 年初安排数',
  adjusted:
    '全年预算数 调整后预算数 调整预算数 全年(调整)预算数 全年预算 年度预算数 调整后预算 预算安排 预算数 调整后预算金额 全年调整预算数 实际预算数 调整后全年预算数 预算调整数 预算金额 全年预算数(调整后) 年度预算 预算安排数 预算执行前调整数 调整预算',
  executed:
    '全年执行数 预算执行数 执行数 实际执行数 全年支出数 实际支出数 支出数 实际支出 全年实际执行数 执行金额 全年实际支出数 实际执行金额 年度执行数 资金执行数 已执行数 预算执行 全年支出 决算数 已执行 已执行金额 累计执行数 支出决算数 决算金额 实际决算数 决算支出',
  forecast: '全年预计执行数 全年预计 预计全年执行数 全年预计支出数 预计全年支出数 全年预计执行 预计执行数',
  weight: '分值 权重 执行率权重 标准分 分值权重',
  rate: '执行率 预算执行率 支出实现率 执行进度 支出进度 执行率得分系数 预算执行进度 资金执行率 支出率 支付率',
  score: '得分 执行率得分 自评得分',
  reason: '原因 偏差原因 原因说明 偏差原因分析及改进措施 说明 未完成原因 偏差原因分析 备注 执行率未达到90%原因',
  further: '得分计算方法',
};
const COLUMNS: ReadonlyMap<string, MoneyColumn> = new Map(
  Object.entries(HEADERS).flatMap(([column, words]) =>
    words.split(' ').map((word) => [word, column as MoneyColumn] as const),
  ),
);
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

const AMOUNTS: ReadonlySet<MoneyColumn | undefined> = new Set(['initial', 'adjusted', 'executed', 'forecast']);

/** Whether a column of a money table holds amounts. */
export const holdsAmounts = (column: MoneyColumn | undefined): boolean => AMOUNTS.has(column);

/** Headers that are as often labels, side labels or words of other parts of a form: alone they tell no money table. */
const WEAK: ReadonlySet<string> = new Set(
  `${HEADERS.reason} 标准分 分值权重 自评得分 预算执行 全年预计 预算安排`.split(' ').filter((word) => word !== '原因'),
);

/** Whether a key is a header of a money table wherever it stands in the head of a form. */
export function isMoneyHeader(key: string): boolean {
  const column = moneyColumnOf(key);
  return column !== undefined && !WEAK.has(bareKey(key));
}

const STARTS: ReadonlySet<string> = new Set(
  [...COLUMNS].flatMap(([word, column]) => (AMOUNTS.has(column) ? [word.slice(0, 2)] : [])),
);

/** Whether the header of a column of amounts, as they stand first in money tables, may begin with two characters. */
export const mayBeginMoneyHeader = (start: string): boolean => STARTS.has(start) || /^\d/.test(start);

const SOURCE = /总额|总金额|总量|拨款|资金|结转|合计|小计|财政|预算|非税|收入|总计|总数|^其他|(?:补助|配套|自筹)$/;
const NOT_A_SOURCE = /^按|:\d|:[¥]?\d|目标|指标|情况$/;

/** Whether a key can be the label of a line of a money table: a source of funds or their sum. */
export const isSourceOfFunds = (key: string): boolean => SOURCE.test(bareKey(key)) && !NOT_A_SOURCE.test(key);

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
