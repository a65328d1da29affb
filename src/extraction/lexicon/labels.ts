import { remember } from '../../base/remember.ts';
import type { Horizon } from '../../model/plan.ts';
import { bareKey, type TextKeys } from '../grid/cell-text.ts';
import { isSourceOfALevel, LEVELS_OF_SOURCES, MONEY_LABELS, type MoneyLabel } from './money-table.ts';

/** What the value beside or below a label is. */
export type Label =
  | MoneyLabel
  | 'name'
  | 'firstLevelProject'
  | 'code'
  | 'unit'
  | 'department'
  | 'ownDepartment'
  | 'departmentCode'
  | 'nature'
  | 'period'
  | 'fiscalYear'
  | 'purpose'
  | 'goals'
  | 'midtermGoals'
  | 'outcome'
  | 'duties'
  | 'printedTotal'
  | 'printedGrade'
  | 'step'
  | 'group'
  | 'further'
  | 'formality';

/** Labels as forms print them, without brackets, "其中:" and white space ({@link bareKey}). A new way of writing is one more word here. */
const LABELS: Readonly<Record<Label, string>> = {
  ...MONEY_LABELS,
  name: '项目名称 二级项目名称 专项名称 专项(项目)名称 转移支付(项目)名称 转移(项目)名称 转移支付项目名称 转移支付名称 支出方向 支出方向名称 项目(政策)名称 政策(项目)名称 项目(专项)名称 专项资金名称 预算项目名称 子项目名称 政策和项目名称 项目支出名称 项目名 资金名称 项目(资金)名称 政策名称 政策(资金)名称',
  firstLevelProject: '一级项目名称 一级项目',
  code: '项目编码 项目代码 项目编号 二级项目代码 二级项目编码 项目代码(编码)',
  unit: '实施单位 项目实施单位 项目实施单位/项目负责人 项目单位 资金使用单位 申报单位 使用单位 项目承担单位 具体实施单位 项目申报单位 执行单位 项目责任单位 项目执行单位 资金使用单位名称 下达地方或单位 下达单位 实施(主管)单位 主管(实施)单位 项目实施机构 实施机构 单位信息',
  department:
    '主管部门 项目主管部门 主管预算部门 主管部门(单位)名称 主管部门(单位)名称及预算编码 主管部门(单位)名称及编码 主管部门及其编码 主管部门及其代码 主管部门和编码 主管部门(盖章) 主管部门及代码 主管部门及编码 地方主管部门 预算主管部门 市级主管部门 区级主管部门 县级主管部门 省级主管部门 主管单位 项目主管单位 主管部门名称 归口部门 主管部门(单位) 业务主管部门 上级主管部门 实施部门 区县主管部门 市县主管部门 县区主管部门 旗县主管部门 县(区)主管部门 市(县)主管部门',
  ownDepartment:
    '部门名称 评价部门名称 部门 部门(单位)名称 单位名称 预算单位名称 预算单位 预算部门 部门(单位) 填报单位 编制单位 申报单位名称 填报单位名称 部门单位名称 县级预算单位名称 市级预算单位名称 区级预算单位名称 省级预算单位名称 级预算单位名称 一级预算单位名称 预算部门名称 部门(单位)全称 部门预算单位 部门编码及名称 部门名称及编码 单位编码及名称 单位名称及编码 部门(单位)编码及名称 部门(单位)名称及编码 预算单位编码及名称 部门代码及名称 单位代码及名称 购买主体',
  departmentCode: '部门编码 单位编码 部门预算编码 主管部门编码 单位代码 预算单位编码 部门代码',
  nature: '项目属性 项目性质 项目类型 项目类别 专项属性 项目分类',
  period:
    '项目期 项目期限 项目支出实施期 项目实施期限 项目实施时间 项目日期 项目起止时间 起止时间 项目实施期 实施期限 项目周期 执行期 项目起止年限 项目起止日期 实施期 项目实施周期 项目年限 实施周期 项目执行期 政策期限 政策实施期限 政策实施期 政策执行期 政策起止时间 专项实施期',
  fiscalYear: '年度 预算年度 所属年度 申报年度 财政年度 项目年度 填报年度 评价年度 自评年度 购买年度 考核年度',
  purpose: '资金用途 项目资金用途 项目用途 用途 资金主要用途',
  goals:
    '绩效年度目标 拟定绩效目标 绩效目标 年度目标 年度绩效目标 年度总体目标 总体目标 项目绩效目标 预期目标 年初设定目标 项目年度目标 当年绩效目标 项目当年绩效目标 年度总体绩效目标 年初绩效目标 总体绩效目标 项目年度绩效目标 专项年度绩效目标 项目总体目标 年度预期目标 整体绩效目标 部门整体绩效目标 年度主要目标 年初总体目标 本年度绩效目标 项目总体绩效目标 部门总体目标 年度工作目标 部门年度目标 年度整体目标 整体目标 项目整体目标 总体目标(年度) 本年目标 项目目标 年度绩效总目标 当年目标 年度绩效总体目标 年度主要目标和成果 年度主要目标及成果',
  midtermGoals:
    '全周期目标 项目全周期目标 全周期绩效目标 中期目标 实施期绩效目标 实施期目标 长期目标 中期绩效目标 中长期目标 项目中期规划绩效目标 长期绩效目标 实施周期目标 专项长期绩效目标 实施期总目标 实施周期绩效目标 实施期总体目标 中期总体目标 项目实施期目标 长期绩效总目标 项目长期绩效目标 实施周期总体目标 三年目标 中长期绩效目标 项目中期目标 项目长期目标 中期规划目标 总体目标(实施期) 项目总目标 总目标 项目总体绩效目标(实施期)',
  outcome:
    '实际完成情况 全年实际完成情况 年度目标完成情况 年度总体目标完成情况综述 目标实际完成情况 年度总体目标完成情况 全年目标实际完成情况 完成情况 目标完成情况 年度绩效目标完成情况 总体完成情况 年度完成情况 年度实际完成情况 绩效目标完成情况 截至目前完成情况 目标实际完成情况综述 年度总体目标实际完成情况 绩效目标实际完成情况 实际完成目标 具体完成情况 目标具体完成情况',
  duties:
    '部门职责概述 部门职能概述 部门职责 部门职能 单位职能 职能职责 部门职能职责概述 部门主要职责 单位职责 主要职责 部门职能职责 部门职责及重点工作 部门相应职能职责概述 部门职责描述 主要职能',
  printedTotal: '总分 自评得分 自评总分 总得分 项目总得分 得分合计 自评总得分 综合得分 评价得分 得分总计',
  printedGrade: '自评等级 等级 评价等级 绩效等级 评定等级 自评结果等级 自评结论等级 绩效评价等级 自评等次 等次',
  step: '',
  group:
    '资金 预算 项目经费 资金金额 资金数额 项目资金 资金情况 预算规模及资金用途 资金支出计划 预算情况 资金投入情况 年度预算申请 项目基本情况 预算执行情况 项目预算资金 资金来源 绩效指标 年度绩效指标 专项年度绩效指标 项目年度绩效指标 长期绩效指标 年度绩效指标完成情况 总体目标完成情况 年度总体目标完成情况 项目资金申请 所属专项 按收入性质分 按支出性质分 项目资金及构成 部门预算情况 部门总体资金情况 整体支出预算 年度预算情况 资金规模 指标情况 绩效目标情况 资金安排 预算构成 部门整体支出预算 资金构成 部门预算 项目资金构成 年度部门预算 支出明细及测算说明 支出明细及测算 项目支出明细及测算说明 年度重点工作计划 年度主要任务 资金使用情况 基本信息 项目基本信息 部门基本信息 单位基本信息',
  further:
    '补助区域 下属单位个数 总体完成率 全年(调整)绩效目标 全年调整绩效目标 调整绩效目标 调整后绩效目标 预算绩效评价结果 绩效评价结果 专项实施进度计划 专项实施保障情况 项目实施保障情况 中央主管部门 省级财政部门 市级财政部门 地方财政部门 项目开始日期 项目完成日期 项目结束日期 项目开始时间 项目结束时间 计划开始日期 计划完成日期 资金性质 项目立项必要性 项目立项依据 审核意见 评审意见 审批意见 初审意见 主管部门审核意见 主管部门意见 财政部门审核意见 财政部门意见 财政审核意见 单位审核意见 说明 其他说明 其他说明事项 归口业务科室 归口科室 归口业务股室 业务股室 业务科室 其他需要说明的问题 其他需要说明的情况 需要说明的情况 其他需要说明的事项 需要说明的其他问题 其他需说明的问题 需要说明的问题 市县财政部门 承接主体 购买内容 购买方式 预算执行率权重 项目概述 项目必要性说明 项目可行性说明 项目实施进度计划',
  formality:
    '项目经办人 项目经办人电话 项目责任人 填表人 联系电话 联系人 项目负责人 单位负责人签字 填报人 负责人签字 填表日期 填报日期 财务负责人 单位负责人 审核人 电话 申报日期 填报时间 经办人 部门联系人 部门负责人 负责人电话 项目负责人及电话 负责人及电话 项目联系人 项目联系人及电话 索引号 组配分类 发文日期 成文日期 发布日期 主题分类 体裁分类 信息分类 公开类别 公开方式 公开范围 公开时限 发文字号 网站标识码',
};

/** "3月底", "6月底前", "一季度", "第二季度": the steps of a 资金支出计划. */
const STEP = /^(?:\d{1,2}月(?:底|末|份)?(?:前|止)?|第?[一二三四1-4]季度|上半年|全年)$/;
/** With a bracket behind it, 全年(程) and 全年(调整) are headers of values and no steps. */
const WHOLE_YEAR = /^(?:上半年|全年)$/;
const WORDS: ReadonlyMap<string, Label> = new Map(
  Object.entries(LABELS).flatMap(([label, words]) =>
    words.split(' ').flatMap((word) => (word === '' ? [] : [[word, label as Label] as const])),
  ),
);
/** Of whatever level and field (区级林业主管部门). */
const DEPARTMENT =
  /^(?!.*(?:资金|项目|经费|补助|配套))(?:[省市区县州盟旗]级?|自治[区州县旗]|地方|本级)\p{Script=Han}{0,4}主管部门$/u;
const MIDTERM = /中期|实施期|实施周期|长期|项目期/;
/** "2021年金额", "2023年度预算金额", "2023年资金": the year's money, with the year in its label. */
const AMOUNT_OF_YEAR = /^20\d\d年度?(?:(?:安排|预算|资金)?金额|(?:项目)?资金(?:总额|总量|安排|规模)?)$/;

/** "2025年度目标", "2024年绩效目标": the year's goal with the year in its label. */
const GOAL_OF_YEAR = /^20\d\d年?[度绩总预].{0,8}目标$/;

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
  return DEPARTMENT.test(bare) ? 'department' : undefined;
});

/** The label of plain words ("填报单位"), as they stand before a colon. */
export function labelOfWords(words: string, bare: string): Label | undefined {
  const found = WORDS.get(words) ?? WORDS.get(bare) ?? (isSourceOfALevel(bare) ? 'sourceMoney' : undefined);
  return found ?? (GOAL_OF_YEAR.test(bare) ? labelOfKey(bare) : undefined);
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
