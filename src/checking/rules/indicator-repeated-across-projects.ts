import { oneOf } from '../../base/words.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { examplePlan, exampleProject, line } from '../example-plan.ts';
import { isFiller } from '../filler.ts';
import { isCost } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { letters } from '../similarity.ts';

/**
 * One result belongs to one project. Found where two projects have the same name with the same target. General indicators that every
 * project may have (cost, satisfaction, 合格率, 完成率, 资金…) are left alone.
 */
export const indicatorRepeatedAcrossProjects: Rule = {
  id: 'indicator-repeated-across-projects',
  topic: 'plan',
  reviewPoint: 'indicator-soundness',
  title: { zh: '不同项目共用同一指标', en: 'Same indicator in several projects' },
  severity: 'hint',
  cites: [measures2015.goalsMatched, guide2021.indicatorNames],
  explanation: {
    zh: '同一个结果只应归一个项目。两个项目的指标名称、指标值完全相同时提出。成本、满意度、合规、合格率、完成率等通用指标不检查。',
    en: 'One result belongs to one project: same name and same target in two projects are found. General indicators are not judged.',
  },
  *check(plan) {
    const first = new Map<string, { readonly project: ProjectView; readonly view: IndicatorView }>();
    for (const project of viewOf(plan).projects) {
      for (const view of project.indicators) {
        if (view.repeatsAnnual || isGeneral(view)) continue;
        const key = `${view.indicator.horizon}|${letters(view.name)}|${view.indicator.target.text.replace(/\s/g, '')}`;
        const earlier = first.get(key);
        if (!earlier) first.set(key, { project, view });
        else if (earlier.project !== project) yield report(view, earlier.project);
      }
    }
  },
  examples: {
    accept: [
      {
        name: '通用指标',
        plan: examplePlan({
          projects: [
            exampleProject({
              indicators: [line('成本指标', '项目总成本', '≤8万元'), line('满意度指标', '服务对象满意度', '≥90%')],
            }),
            exampleProject({
              name: '桥梁检测费',
              indicators: [line('成本指标', '项目总成本', '≤8万元'), line('满意度指标', '服务对象满意度', '≥90%')],
            }),
          ],
        }),
      },
      {
        name: '名称同而指标值不同',
        plan: examplePlan({
          projects: [
            exampleProject({ indicators: [line('数量指标', '巡查公路里程', '≥100公里')] }),
            exampleProject({ name: '桥梁检测费', indicators: [line('数量指标', '巡查公路里程', '≥300公里')] }),
          ],
        }),
      },
    ],
    reject: [
      {
        name: '两个项目同一效益',
        plan: examplePlan({
          projects: [
            exampleProject({ indicators: [line('社会效益指标', '道路安全事件发生率', '1%')] }),
            exampleProject({ name: '桥梁检测费', indicators: [line('社会效益指标', '道路安全事件发生率', '1%')] }),
          ],
        }),
        findings: 1,
      },
      {
        name: '三个项目同一产出',
        plan: examplePlan({
          projects: ['甲', '乙', '丙'].map((name) =>
            exampleProject({ name: `${name}段养护费`, indicators: [line('数量指标', '编印安全简报期数', '≥12期')] }),
          ),
        }),
        findings: 2,
      },
    ],
  },
};

const GENERAL = new RegExp(
  [
    `^(${oneOf('项目 工程 资金 经费 预算 采购 设备 物品 培训 会议 任务 工作 服务 验收 质量 目标 产品 活动 参训 人员 工资 年度 计划 总体 重点')})*`,
    '(验收)?',
    `(${oneOf(
      '合格 完成 达标 及时 到位 执行 使用 支付 拨付 发放 按时完成 按期完成 优良 合规 支出',
      '成本 时间 时限 完成时间 数量 人次 人数 次数 参训 竣工 开工',
    )})*`,
    '(率|性|情况|情况说明)?$',
  ].join(''),
);

/** General names are short; on a long text the pattern would try too many ways. */
const LONGEST_GENERAL = 24;

function isGeneral({ name, level1, level2 }: IndicatorView): boolean {
  if (level2 === 'satisfaction' || level2 === 'cost' || level1 === 'cost' || isCost(name) || isFiller(name))
    return true;
  return (
    letters(name).length < 5 || (name.length < LONGEST_GENERAL && GENERAL.test(name)) || /(合规|资金|经费)/.test(name)
  );
}

function report(view: IndicatorView, earlier: ProjectView) {
  const { level3, target } = view.indicator;
  return onIndicator(view, 'level3', {
    message: {
      zh: `「${shorten(level3)}」（${target.text || '无指标值'}）在项目「${earlier.label}」中已经出现，同一结果算到了两个项目上。`,
      en: `“${shorten(level3)}” already stands in the project “${earlier.label}”: one result is claimed twice.`,
    },
    remedy: {
      zh: '只留在真正产生这个结果的项目；其他项目按各自的资金用途另设指标。',
      en: 'Keep it where the result comes from and give the other project its own.',
    },
  });
}
