import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planOf, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isOwnStaff } from '../satisfaction.ts';

/**
 * Those who spend the money are not those served. Trainees, pensioners, other offices and the staff of others are left alone, and so is the staff of offices where it is
 * what the spender serves (机关事务, 工会); 教职工 are own staff where a school itself spends. Even where a
 * project equips the office itself the regulation asks for satisfaction only where a service faces the public.
 */
export const satisfactionOfOwnStaff: Rule = {
  id: 'satisfaction-of-own-staff',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '满意度调查本单位人员', en: "Satisfaction of the office's own staff" },
  severity: 'warning',
  cites: [guide2021.satisfactionWhenApplicable],
  explanation: {
    zh: '满意度应来自项目的服务对象。调查本单位、机关工作人员等于自己评自己。学员、退休人员、企业、其他单位的满意度不提出，机关事务、工会等本来就为机关职工服务的也不提出；学校自己花钱问教职工的提出。保障机关自身运转的项目可以不设满意度。',
    en: 'Satisfaction comes from those served; asking own staff is judging oneself. Trainees, pensioners and other offices are left alone, and so is staff that the spender (机关事务, a trade union) is there to serve; a school that asks its own teachers is found.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'satisfaction' || !isOwnStaff(view, plan.department.name)) continue;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'level3', {
        message: {
          zh: `「${name}」调查的是本单位人员，不是项目的服务对象。`,
          en: `“${name}” asks the office's own staff, not those the project serves.`,
        },
        remedy: {
          zh: '改为项目实际服务的对象（群众、企业、学员、用户）；只保障机关运转的项目可以不设满意度。',
          en: 'Ask those the project serves; a project that only keeps the office running needs no satisfaction indicator.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '群众', plan: planWith(line('服务对象满意度指标', '沿线群众满意度', '≥90%')) },
      { name: '本镇居民不是工作人员', plan: planWith(line('服务对象满意度指标', '本镇居民满意度', '≥90%')) },
      { name: '参训干部', plan: planWith(line('服务对象满意度指标', '参训机关干部满意度', '≥90%')) },
      {
        name: '机关事务中心服务的干部职工',
        plan: planOf({
          name: '机关食堂运转经费',
          unit: '云川县机关事务服务中心',
          indicators: [line('服务对象满意度指标', '干部职工满意度', '≥90%')],
        }),
      },
      {
        name: '社会保险补助的职工',
        plan: planOf({
          name: '天然林保护工程社会保险补助',
          unit: '云川县林业局',
          indicators: [line('服务对象满意度指标', '职工满意度', '≥95%')],
        }),
      },
      {
        name: '教育局所属学校的教职工',
        plan: planOf({ unit: '云川县教育局', indicators: [line('服务对象满意度指标', '教职工满意度', '≥90%')] }),
      },
    ],
    reject: [
      { name: '领导', plan: planWith(line('服务对象满意度指标', '领导满意度', '≥98%')), findings: 1 },
      { name: '使用的科室', plan: planWith(line('服务对象满意度指标', '使用科室满意度', '≥95%')), findings: 1 },
      { name: '全局职工', plan: planWith(line('服务对象满意度指标', '全局干部职工满意度', '≥95%')), findings: 1 },
      {
        name: '学校自己的教职工',
        plan: planOf({ unit: '云川县第二中学', indicators: [line('服务对象满意度指标', '教职工满意度', '≥90%')] }),
        findings: 1,
      },
      { name: '受装备的执法人员', plan: planWith(line('服务对象满意度指标', '执法人员满意度', '≥95%')), findings: 1 },
      { name: '自己聘用的人员', plan: planWith(line('服务对象满意度指标', '聘用人员满意度', '≥95%')), findings: 1 },
      { name: '单位工作人员', plan: planWith(line('服务对象满意度指标', '单位工作人员满意度', '≥95%')), findings: 1 },
      { name: '本所职工', plan: planWith(line('服务对象满意度指标', '本所职工满意度', '≥95%')), findings: 1 },
      { name: '本馆工作人员', plan: planWith(line('服务对象满意度指标', '本馆工作人员满意度', '≥95%')), findings: 1 },
      { name: '法院的干警', plan: planWith(line('服务对象满意度指标', '干警满意度', '≥95%')), findings: 1 },
      { name: '机关干部职工', plan: planWith(line('服务对象满意度指标', '机关干部职工满意度', '≥95%')), findings: 1 },
    ],
  },
};
