import { knownUnitAt } from '../../model/target-grammar/units.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { isSpendingByTheRules } from '../compliance.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { numberMentions } from '../number-mentions.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { isQuestion, isUnchosen } from '../question.ts';
import type { Rule } from '../rule.ts';
import { saysNoTime } from '../time-limit.ts';
import { isCountedBenefit } from '../unit-kind.ts';
import { isVaguePeriod } from '../vague-period.ts';
import { holdsSeveralAmounts } from '../value-range.ts';

/** What an acceptance or an examination ends in: either it was passed or not. */
const PASSED =
  /^(?:全部|全|均|顺利|一次性?|验收|考核|检验|检测|达到)*(?:合格|达标|通过)(?:及以上|以上|.{0,14}(?:验收|评审|审核|考核|检查|鉴定|认定|审查))?[。]?$/;
/** Grades that are given by a standard to what is graded: air, water, a rating. */
const GRADED = /^(?:优良?|良好?|优秀|合格|[ⅠⅡⅢⅣI]+类|[一二三四]级)(?:及以上|以上)?$/;
const IS_GRADED = /空气质量|水质|水环境质量|等级|评级|考核结果|评定|评价结果/;

/** A standard of works and goods that is kept or not: 符合验收规范要求. */
const KEPT = /^符合(?:国家|行业|地方|设计|验收|质量|施工|技术|工程|现行|相关){1,4}(?:标准|规范|规程)(?:的?要求)?[。]?$/;

/** A comparison with something named: 高于直接物化成本, 不低于国家标准. */
const YARDSTICK = /^不?(?:高于|低于|超过|少于|大于|小于)[^\d]{2,}$/;

/**
 * Quantity, quality and satisfaction are put in numbers. Left to other rules: cost (cost-target-not-money), 时效 that only names the
 * year (timeliness-target-vague) or that speaks of no time at all (timeliness-not-about-time), several numbers in one cell (several-indicators-in-one-cell), questions and open choices (target-is-question, indicator-is-yes-no-question), compliance (quality-is-compliance). Benefits may be
 * put in words, and words will do where they name a result that is either there or not (验收合格), a date (端午节期间) or a yardstick (不低于国家标准).
 */
export const targetNotQuantified: Rule = {
  id: 'target-not-quantified',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '产出或满意度指标未量化', en: 'Output or satisfaction target not quantified' },
  severity: 'warning',
  cites: [measures2015.goalsQuantified],
  explanation: {
    zh: '数量、质量、时效和满意度指标值应为可衡量的数值，“持续开展”“不断提升”年末无从核对。写明验收、考核结果（“合格”）、空气和水质等级（“优良”）、具体日期或对照标准的不提出。效益指标可以定性，另有提示，名称是人数、次数、比率的仍应写数（“较上年下降”除外）；成本、合规、只写年度的时效、不说时间的时效、一格几个数各有专条。',
    en: 'Quantity, quality, timeliness and satisfaction targets are numbers. A result (“合格”), a date or a yardstick passes. Benefits may be qualitative unless their name is that of a count or a share; cost, compliance, year-long deadlines, timeliness that is about no time and several numbers have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target } = view.indicator;
      if (target.kind !== 'qualitative' || isQuestion(target.text) || isUnchosen(target.text) || isQuestion(view.name))
        continue;
      if (!isPutInNumbers(view)) continue;
      if (
        view.level2 === 'timeliness' &&
        (isVaguePeriod(target.text) || namesDeadline(target.text) || saysNoTime(view))
      )
        continue;
      if (
        /合规/.test(view.name) ||
        (view.level2 === 'quality' && isSpendingByTheRules(view)) ||
        (view.level2 === 'quality' && (PASSED.test(target.text) || KEPT.test(target.text))) ||
        YARDSTICK.test(target.text) ||
        holdsSeveralAmounts(target) ||
        (GRADED.test(target.text) && IS_GRADED.test(view.name))
      )
        continue;
      const text = shorten(target.text);
      const reason = reasonOf(target.text);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」的指标值「${text}」${reason}。`,
          en: `The target “${text}” is not a number, so nobody can verify at year end whether it was met.`,
        },
        remedy: view.level2 === 'timeliness' ? REMEDY_OF_TIME : REMEDY,
      });
    }
  },
  examples: {
    accept: [
      { name: '符合规范', plan: planWith(line('质量指标', '工程质量等级', '符合验收规范要求')) },
      { name: '空气质量有等级', plan: planWith(line('质量指标', '服务期内空气质量', '优良')) },
      { name: '不说时间的时效另有一条', plan: planWith(line('时效指标', '教育均衡化发展', '有效')) },
      { name: '两个数连写另有一条', plan: planWith(line('数量指标', '业务培训', '≥4期200人')) },
      { name: '数值指标值', plan: planWith(line('数量指标', '普法宣传', '≥6次')) },
      { name: '效益指标可以定性', plan: planWith(line('社会效益指标', '群众出行条件', '明显改善')) },
      { name: '经费按制度办另有一条', plan: planWith(line('质量指标', '经费审批流程规范性', '严格执行相关制度规定')) },
      { name: '与上年比', plan: planWith(line('社会效益指标', '县域内就诊率', '较上年提高')) },
      { name: '全部达到合格', plan: planWith(line('质量指标', '案件质量评估', '全部达到合格以上')) },
      { name: '验收有结果', plan: planWith(line('质量指标', '设备验收', '全部合格')) },
      { name: '有对照的标准', plan: planWith(line('质量指标', '风险保障水平', '高于直接物化成本')) },
      {
        name: '时效指标写明时段',
        plan: planWith(
          line('时效指标', '活动举办时间', '端午节期间'),
          line('时效指标', '服务期限', '2025.06-2025.12'),
          line('时效指标', '装备配发时间', '汛期来临前全部配发到位'),
          line('时效指标', '稿费兑现时间', '次季度首月'),
          line('时效指标', '电子资源可用时间', '全天候可用'),
        ),
      },
      { name: '是非问句另有一条', plan: planWith(line('质量指标', '验收材料是否完整', '是')) },
      { name: '没有选定的选项另有一条', plan: planWith(line('质量指标', '养护质量', '优良中低差')) },
      {
        name: '时效指标写明时点',
        plan: planWith(
          line('时效指标', '工程完工时间', '2025年10月底前'),
          line('时效指标', '任务完成时间', '2025年底'),
        ),
      },
      { name: '验收通过与否', plan: planWith(line('质量指标', '展陈工程质量', '一次性通过省级主管部门验收')) },
    ],
    reject: [
      {
        name: '数值写在句子里',
        plan: planWith(line('数量指标', '作业航时', '暂按12次作业且总航时不少于20小时测算')),
        findings: 1,
      },
      {
        name: '受益人次写成口号',
        plan: planWith(line('社会效益指标', '观看演出群众人次', '丰富群众文化生活')),
        findings: 1,
      },
      { name: '写成完成情况', plan: planWith(line('质量指标', '监管人员培训', '已完成')), findings: 1 },
      { name: '科学计数法', plan: planWith(line('数量指标', '数据采集条数', '1.2E+06')), findings: 1 },
      { name: '质量指标写持续开展', plan: planWith(line('质量指标', '道路巡查', '持续开展')), findings: 1 },
      {
        name: '数量和满意度都用文字',
        plan: planWith(line('数量指标', '养护路段', '全部'), line('服务对象满意度指标', '群众满意度', '较高')),
        findings: 2,
      },
    ],
  },
};

const REMEDY = {
  zh: '改为符号、数值和单位齐全的指标值，例如“≥3次”“≥95%”；难以量化的，换一项能够计数的指标。',
  en: 'State operator, number and unit ("≥3次", "≥95%"), or choose an indicator that can be counted.',
};
const REMEDY_OF_TIME = {
  zh: '写明时点或时限，例如“10月底前完成”“收到后5个工作日内”；说的是覆盖面、合格程度的，移到质量指标。',
  en: 'Name a day or a limit (by the end of October, within 5 working days); what is no matter of time belongs to quality.',
};

/** A comparison with the year before, which can be verified without a number: 较上年下降, 不降低. */
const AGAINST_BEFORE = /上年|去年|逐年|同期|同比|不(?:降低|下降|减少|增加|高于|低于|低|高)/;

/** Outputs and satisfaction, and benefits whose name is that of a count or a share. */
const isPutInNumbers = (view: IndicatorView): boolean =>
  view.level2 === 'quantity' ||
  view.level2 === 'quality' ||
  view.level2 === 'timeliness' ||
  view.level2 === 'satisfaction' ||
  (isCountedBenefit(view) && !AGAINST_BEFORE.test(view.indicator.target.text));

/** What is told of work that was done: 已完成, 已全部发放. */
const DONE = /^已.{0,3}(?:完成|完毕|开展|实施|建成|发放|落实|达标|执行)/;

/** What keeps a text from being a target: what is told of the end, no number beside its unit, numbers that a sentence wraps, or none at all. */
function reasonOf(text: string): string {
  if (/^\d(?:\.\d+)?E[+-]?\d+$/i.test(text.trim())) return '是表格软件的科学计数法，看不出准确的数';
  if (DONE.test(text.trim())) return '写的是完成情况，不是要达到的目标';
  if (isUnitAlone(text)) return '只有符号或单位，没有填数值';
  return numberMentions(text).length > 0
    ? '把数值写在句子里，没有写成可以直接核对的数'
    : '没有量化，年末无法核对是否完成';
}

/** What a template prints for a number that nobody filled in: "公里", "≥ %". */
function isUnitAlone(text: string): boolean {
  const bare = text.replace(/[\s≥≤><=＝≧≦*]/g, '').replace(/^[百千万亿](?=.)/, '');
  return bare !== '' && knownUnitAt(bare).length === bare.length;
}

/** A date or a span that a reader can hold somebody to. */
function namesDeadline(text: string): boolean {
  return /\d+\s*(月|日|天|小时|季度)|[一二三四]季度|月底|年底|年末|每月|每季|按月|按季|节前|节后|期间|次月|当月|首月|季度|学期|全天候|20\d\d[.\-/]\d{1,2}|(?<![目提])前(?:全部|均)?[^\d前]{0,6}$/.test(
    text,
  );
}
