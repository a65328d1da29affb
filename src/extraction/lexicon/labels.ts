import { remember } from '../../base/remember.ts';
import { oneOf } from '../../base/words.ts';
import type { Horizon } from '../../model/plan.ts';
import { bareKey, type TextKeys } from '../grid/cell-text.ts';
import { LABEL_WORDS } from './label-words.ts';
import { meaningOfWords } from './meaning-of-words.ts';
import { isSourceOfALevel } from './money-table.ts';
import { LEVELS_OF_SOURCES, MONEY_LABEL_WORDS } from './money-words.ts';

/** What the value beside or below a label is. */
export type Label = keyof typeof MONEY_LABEL_WORDS | keyof typeof LABEL_WORDS | 'step';

/** "3月底", "6月底前", "一季度", "第二季度": the steps of a 资金支出计划. */
const STEP = /^(?:\d{1,2}月(?:底|末|份)?(?:前|止)?|第?[一二三四1-4]季度|上半年|全年)$/;
/** With a bracket behind it, 全年(程) and 全年(调整) are headers of values and no steps. */
const WHOLE_YEAR = /^(?:上半年|全年)$/;
const WORDS: ReadonlyMap<string, Label> = meaningOfWords({ ...MONEY_LABEL_WORDS, ...LABEL_WORDS });
/** Of whatever level and field (区级林业主管部门); where 级 is not printed a field must be one, as names begin with the same character (县城绿化). */
const FIELD = oneOf(
  '行业 业务',
  '农业 农业农村 林业 林草 水利 水务 渔业 畜牧 粮食',
  '教育 科技 体育 文化 文旅 卫生 卫健 卫生健康 医保 民政 人社',
  '住建 交通 交通运输 环保 生态环境 自然资源 工信 商务 应急 财政',
);
const DEPARTMENT = new RegExp(
  `^(?!.*(?:资金|项目|经费|补助|配套))(?:(?:[省市区县州盟旗]级|地方|本级)\\p{Script=Han}{0,4}|(?:[省市区县州盟旗]|自治[区州县旗])(?:${FIELD})?)主管部门$`,
  'u',
);
const MIDTERM = /中期|实施期|实施周期|长期|项目期/;
/** "2021年金额", "2023年度预算金额", "2023年资金", "2023年预算": the year's money, with the year in its label. */
const AMOUNT_OF_YEAR =
  /^20\d\d年度?(?:(?:安排|预算|资金)?金额|(?:项目)?资金(?:总额|总量|安排|规模)?|(?:项目)?预算(?:数|总额|资金)?)$/;

/** "2025年度目标", "2024年绩效目标": the year's goal with the year in its label. */
const GOAL_OF_YEAR = /^20\d\d年?[度绩总预].{0,8}目标$/;

/** In front of the name of one project among several: 项目1, 项目二. */
const COUNTED_PROJECT = /^项目(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/;

/** The first two characters of each label and source, and what a label may begin with beyond these: what {@link bareKey} takes away, other steps and departments. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...WORDS.keys(), ...LEVELS_OF_SOURCES].map((word) => word.slice(0, 2)),
);
const FIRSTS: ReadonlySet<string> = new Set([...BEGINNINGS].map((word) => word.slice(0, 1)));
const FURTHER_FIRSTS: ReadonlySet<string> = new Set(
  '其一二三四五六七八九十*＊★☆▲△●◆:：第上全省市区县州盟旗地本0123456789',
);

/** Whether any label may begin at a place; told from two characters, so that running text need not be looked up word by word. */
export function mayBeginLabel(text: string, at: number): boolean {
  const first = text.charAt(at);
  if (FURTHER_FIRSTS.has(first)) return true;
  return FIRSTS.has(first) && (BEGINNINGS.has(text.slice(at, at + 2)) || /\s/.test(text.charAt(at + 1)));
}

/** The label a key is, with or without its brackets; undefined for any other text. */
export function labelOf({ key, blank }: Pick<TextKeys, 'key' | 'blank'>): Label | undefined {
  return blank || key.length > 40 ? undefined : labelOfKey(key);
}

const labelOfKey = remember((key): Label | undefined => {
  const bare = bareKey(key);
  const found = WORDS.get(key) ?? WORDS.get(bare) ?? WORDS.get(bare.replace(/\([^)]*\)?$/, ''));
  if (found) return found;
  if (STEP.test(bare) && !(WHOLE_YEAR.test(bare) && bare !== key)) return 'step';
  if (isSourceOfALevel(bare, key)) return 'sourceMoney';
  if (AMOUNT_OF_YEAR.test(bare)) return 'total';
  if (GOAL_OF_YEAR.test(bare) && WORDS.get(bare.slice(4).replace(/^年(?!度)/, '')) === 'goals') return 'goals';
  if (COUNTED_PROJECT.test(bare)) return 'name';
  return DEPARTMENT.test(bare) ? 'department' : undefined;
});

/** The label of plain words ("填报单位"), as they stand before a colon. */
export function labelOfWords(words: string, bare: string): Label | undefined {
  const found = WORDS.get(words) ?? WORDS.get(bare) ?? (isSourceOfALevel(bare) ? 'sourceMoney' : undefined);
  return found ?? (GOAL_OF_YEAR.test(bare) || AMOUNT_OF_YEAR.test(bare) ? labelOfKey(bare) : undefined);
}

/** Whether a cell is the label beside the indicators of a form (绩效指标), which their rows go on under. */
export function isBesideIndicators(cell: Pick<TextKeys, 'key' | 'blank'>): boolean {
  const label = labelOf(cell);
  return label === 'step' || (label === 'group' && cell.key.includes('指标'));
}

/** Whether a money label speaks of the whole period of a project rather than of the year. */
export function moneyHorizon(key: string): Horizon {
  return MIDTERM.test(key) ? 'midterm' : 'annual';
}

const SUM = /^(?:金额)?(?:合计|总计|小计)(?:金额)?$/;

/** Whether a key in front of a list's last amounts says that they are its sum. */
export function isSum(key: string): boolean {
  return SUM.test(key);
}
