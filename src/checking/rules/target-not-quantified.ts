import { knownUnitAt } from '../../model/target-grammar/units.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';
import { isVaguePeriod } from '../vague-period.ts';

/**
 * Quantity, quality and satisfaction are put in numbers. Left to other rules: cost (cost-target-not-money), 时效 that only names the
 * year (timeliness-target-vague), questions (target-is-question), compliance (quality-is-compliance). Benefits may be put in words.
 */
export const targetNotQuantified: Rule = {
  id: 'target-not-quantified',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '产出或满意度指标未量化', en: 'Output or satisfaction target not quantified' },
  severity: 'warning',
  cites: [measures2015.goalsQuantified],
  explanation: {
    zh: '数量、质量、时效和满意度指标值应为可衡量的数值，“持续开展”“不断提升”年末无从核对。效益指标可以定性，另有提示；成本、合规、只写年度的时效各有专条。',
    en: 'Quantity, quality, timeliness and satisfaction targets are numbers. Benefits may be qualitative; cost, compliance and year-long deadlines have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target } = view.indicator;
      if (target.kind !== 'qualitative' || isQuestion(target.text)) continue;
      if (
        view.level2 !== 'quantity' &&
        view.level2 !== 'quality' &&
        view.level2 !== 'timeliness' &&
        view.level2 !== 'satisfaction'
      )
        continue;
      if (view.level2 === 'timeliness' && (isVaguePeriod(target.text) || namesDeadline(target.text))) continue;
      if (/合规/.test(view.name)) continue;
      const text = shorten(target.text);
      const reason = isUnitAlone(target.text) ? '只有符号或单位，没有填数值' : '没有量化，年末无法核对是否完成';
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」的指标值「${text}」${reason}。`,
          en: `The target “${text}” is not a number, so nobody can verify at year end whether it was met.`,
        },
        remedy: {
          zh: '改为符号、数值和单位齐全的指标值，例如“≥3次”“≥95%”；难以量化的，换一项能够计数的指标。',
          en: 'State operator, number and unit ("≥3次", "≥95%"), or choose an indicator that can be counted.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '数值指标值', plan: planWith(line('数量指标', '普法宣传', '≥6次')) },
      { name: '效益指标可以定性', plan: planWith(line('社会效益指标', '群众出行条件', '明显改善')) },
      { name: '时效指标写明时点', plan: planWith(line('时效指标', '工程完工时间', '2025年10月底前')) },
    ],
    reject: [
      { name: '质量指标写持续开展', plan: planWith(line('质量指标', '道路巡查', '持续开展')), findings: 1 },
      {
        name: '数量和满意度都用文字',
        plan: planWith(line('数量指标', '养护路段', '全部'), line('服务对象满意度指标', '群众满意度', '较高')),
        findings: 2,
      },
    ],
  },
};

/** What a template prints for a number that nobody filled in: "公里", "≥ %". */
function isUnitAlone(text: string): boolean {
  const bare = text.replace(/[\s≥≤><=＝≧≦*]/g, '').replace(/^[百千万亿](?=.)/, '');
  return bare !== '' && knownUnitAt(bare).length === bare.length;
}

/** A date or a span that a reader can hold somebody to. */
function namesDeadline(text: string): boolean {
  return /\d+\s*(月|日|天|小时|季度)|[一二三四]季度|月底|年底前|年末前|每月|每季|按月|按季|前(完成|完工|发放)?$/.test(
    text,
  );
}
