import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isFiller, isNothing } from '../filler.ts';
import { isBad } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';

const SAYS_NONE = /^(无|没有)$/;

/** A line of a class of its own (投入管理) without a target of its own, that was filled in: how good it is a standard of evaluation says. */
const isJudged = ({ level1, level2, indicator: { actual } }: IndicatorView): boolean =>
  level1 === undefined && level2 === undefined && !!actual && !isNothing(actual);

/** Whatever else one may be told to do. */
const DUTY =
  /(?:(?:上级|领导|党委|政府|县委|市委|区委|部门).{0,6}(?:交办|布置)|(?:上级|领导).{0,4}安排)的?(?:其[他它]|各项|临时性?)?(?:工作|任务|事项)(?:任务)?$/;

/**
 * A line that only fills its class: "不适用", "无直接生态效益", "带动经济效益增长". A class that does not apply is left out.
 * An ordinary indicator whose target says 不适用 is found as well, for nothing will be measured; 无 beside something bad (事故, 违纪) is its zero, beside a question (有无…) its answer.
 */
export const indicatorIsFiller: Rule = {
  id: 'indicator-is-filler',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '指标无实质内容', en: 'Indicator without substance' },
  severity: 'hint',
  cites: [guide2021.benefitIndicators],
  explanation: {
    zh: '“不适用”“无直接生态效益”“带动经济效益增长 ≥90%”只是填满表格，年末无从取数。不涉及的二级指标不必设置。“完成上级交办的其他工作”一类的职责也提出。',
    en: '"不适用" or "带动经济效益增长 ≥90%" only fill the form. A class that does not apply is left out.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target, level3, level2, level1 } = view.indicator;
      const nothing =
        view.name === ''
          ? target.kind === 'not-applicable'
          : isNothing(view.name) ||
            (target.kind === 'not-applicable' &&
              !isJudged(view) &&
              !((isBad(view.name) || isQuestion(view.name)) && SAYS_NONE.test(target.text.trim())));
      const duty = DUTY.test(view.name);
      if (!nothing && !duty && !isFiller(view.name)) continue;
      const words = view.name === '' ? target.text : level3;
      const owner = level2.trim() || level1.trim() || '绩效指标';
      const aim = shorten(target.text);
      const said = aim === '' ? { zh: '', en: 'it' } : { zh: `「${aim}」`, en: `“${aim}”` };
      yield onIndicator(view, 'level3', {
        message: nothing
          ? {
              zh: `「${owner}」下写「${shorten(words)}」，没有可以衡量的内容。`,
              en: `“${shorten(words)}” under “${owner}” holds nothing to measure.`,
            }
          : duty
            ? {
                zh: `「${shorten(words)}」是每个单位都有的职责，说不清用什么数据衡量${said.zh}。`,
                en: `“${shorten(words)}” is a duty of every office; no data can show ${said.en}.`,
              }
            : {
                zh: `「${shorten(words)}」只重复了指标类别，说不清用什么数据衡量${said.zh}。`,
                en: `“${shorten(words)}” only repeats its class; no data can show ${said.en}.`,
              },
        remedy: {
          zh: '不涉及的指标类别整行删去；涉及的写明具体变化和取数方法。',
          en: 'Delete the line where the class does not apply; else name the change and where its figure comes from.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '问句的回答', plan: planWith(line('社会效益指标', '有无重大险情', '无')) },
      { name: '交办事项可以计办结率', plan: planWith(line('社会效益指标', '领导交办事项办结率', '≥95%')) },
      {
        name: '按评分标准评价的管理指标',
        plan: planWith(line('投入管理', '预算执行率', '—', { level1: '项目管理', actual: '100%' })),
      },
      { name: '坏事没有就是零', plan: planWith(line('社会效益指标', '违法违纪情况', '无')) },
      { name: '具体的经济效益', plan: planWith(line('经济效益指标', '沿线农家乐营业收入增长率', '≥5%')) },
      { name: '具体的生态效益', plan: planWith(line('生态效益指标', '裸露边坡复绿面积', '≥2000平方米')) },
    ],
    reject: [
      { name: '没有名称只写不适用', plan: planWith(line('经济效益指标', '', '不适用')), findings: 1 },
      { name: '交办的其他工作', plan: planWith(line('社会效益指标', '完成上级交办的其他工作', '≥95%')), findings: 1 },
      { name: '不适用', plan: planWith(line('经济效益指标', '不适用', '不适用')), findings: 1 },
      { name: '无直接生态效益', plan: planWith(line('生态效益指标', '无直接生态效益', '')), findings: 1 },
      { name: '带动经济效益增长', plan: planWith(line('经济效益指标', '带动经济效益增长', '≥90%')), findings: 1 },
    ],
  },
};
