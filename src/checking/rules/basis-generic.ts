import { oneOf } from '../../base/words.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { hebei, hunan } from '../../regulations/local-practice.ts';
import { onIndicator, onProject } from '../draft.ts';
import { examplePlan, line, planWith } from '../example-plan.ts';
import { plain } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Who asks, what is asked, needed or usual, and what is done by it, without where it is written: words that fit every indicator. */
const ANYTHING = oneOf(
  '[的和与及或、,] 依据 根据 按照? 参[照考] 结合 遵[照循] 符合 按需',
  '要求 规定 文件 通知 精神 指示 意见 部署 安排 政策 法律 法规 任务 计划 会议',
  '需要 需求 实际 情况 职责 职能 经验值? 惯例 常规 做法 (?:相关|有关|上级|部门|单位|其[他它]|自定)的?标准 其[他它] 自定 自行',
  '上级 领导 主管 国家 政府 财政 部门 单位 [省市县区]里 内部 本 我[局办院校] 自身 各级 各项 项目',
  '有关 相关 现行 具体 一般 日常 正常 工作 业务 年度 考核 历年 往年 以往 多年来?',
  '下达 下发 印发 执行 确定 制定 设定 拟定 办理 开展 进行',
);
const GENERIC = new RegExp(`^(?:(?:${ANYTHING})+|预算(?:安排)?)$`);
/** No basis that says nothing is longer. */
const LONGEST = 24;

/** Whether a basis could stand on any indicator of any office: "依据上级要求", "相关法律法规", "其他标准", "工作需要". */
function isGeneric(basis: string): boolean {
  const said = plain(basis).replace(/[。;,]+$/, '');
  return said.length <= LONGEST && GENERIC.test(said);
}

/** What a cost may be is what the budget allots to it; of any other indicator the budget decides nothing. */
const isGenericLine = ({ indicator, level1, level2 }: IndicatorView): boolean =>
  isGeneric(indicator.basis ?? '') && !((level2 === 'cost' || level1 === 'cost') && /预算/.test(indicator.basis ?? ''));

/**
 * A basis names something one can open: a document, a standard, a contract, last year's figure. The four kinds of the guide
 * (计划标准, 行业标准, 历史标准, 预算支出标准) are accepted as they stand, and so is the budget as the basis of a cost. Three lines of a project and more are one finding.
 */
export const basisGeneric: Rule = {
  id: 'basis-generic',
  topic: 'plan',
  reviewPoint: 'conditions',
  title: { zh: '指标值确定依据空泛', en: 'Basis of the target is generic' },
  severity: 'warning',
  cites: [guide2021.targetBasis, hebei.descriptionAndBasis, hunan.standard],
  explanation: {
    zh: '依据应是查得到的文件、标准、合同或历史数据。“依据上级要求”“其他标准”“工作需要”放在任何指标上都成立，等于没有依据。“计划标准”“行业标准”“历史标准”“预算支出标准”和成本指标写“预算”的不提出。同一项目有三项以上的合并提出一次。',
    en: 'A basis can be looked up. "依据上级要求" or "其他标准" would fit any indicator. The four kinds of standard named by the guide are accepted, and the budget as that of a cost.',
  },
  *check(plan) {
    const view = viewOf(plan);
    for (const project of view.projects) {
      const lines = project.indicators.filter(
        ({ indicator, repeatsAnnual }) => !repeatsAnnual && (indicator.basis ?? '').trim() !== '',
      );
      const generic = lines.filter(isGenericLine);
      const words = [...new Set(generic.map(({ indicator }) => (indicator.basis ?? '').trim()))];
      if (generic.length > 2) {
        yield onProject(
          project,
          'indicators',
          {
            message: {
              zh: `项目「${project.label}」的 ${generic.length} 项指标，依据${generic.length === lines.length ? '都' : ''}写「${words.join('」「')}」，查不到具体来源。`,
              en: `${generic.length} indicators of “${project.label}” rest on “${words.join('”, “')}”, which can be looked up nowhere.`,
            },
            remedy: REMEDY,
          },
          words.join('、'),
        );
        continue;
      }
      for (const indicator of generic) yield single(indicator);
    }
    for (const indicator of view.department) if (isGenericLine(indicator)) yield single(indicator);
  },
  examples: {
    accept: [
      { name: '文件和条款', plan: planWith(line('数量指标', '养护里程', '≥90公里', { basis: '云交发〔2024〕12号' })) },
      { name: '指引规定的类别', plan: planWith(line('数量指标', '养护里程', '≥90公里', { basis: '行业标准' })) },
      { name: '成本依预算', plan: planWith(line('成本指标', '项目总成本', '≤36万元', { basis: '预算安排' })) },
      { name: '国家的标准', plan: planWith(line('质量指标', '水质达标率', '≥95%', { basis: '国家标准' })) },
      { name: '上年实际', plan: planWith(line('数量指标', '养护里程', '≥90公里', { basis: '上年实际完成88公里' })) },
    ],
    reject: [
      {
        name: '部门整体的一项',
        plan: examplePlan({ indicators: [line('数量指标', '养护里程', '≥90公里', { basis: '工作需要' })] }),
        findings: 1,
      },
      {
        name: '历年经验',
        plan: planWith(line('数量指标', '养护里程', '≥90公里', { basis: '历年经验' })),
        findings: 1,
      },
      {
        name: '法规和职责，说不出是哪一条',
        plan: planWith(
          line('数量指标', '养护里程', '≥90公里', { basis: '依据国家相关法律法规' }),
          line('质量指标', '优良率', '≥90%', { basis: '本部门工作职责' }),
        ),
        findings: 2,
      },
      {
        name: '依据上级要求',
        plan: planWith(line('数量指标', '养护里程', '≥90公里', { basis: '依据上级要求' })),
        findings: 1,
      },
      {
        name: '多数写工作需要，只提一次',
        plan: planWith(
          line('数量指标', '养护里程', '≥90公里', { basis: '工作需要' }),
          line('质量指标', '优良率', '≥90%', { basis: '依据上级要求' }),
          line('时效指标', '完工时间', '10月底前', { basis: '工作需要' }),
          line('成本指标', '总成本', '≤10万元', { basis: '云财预〔2025〕3号' }),
        ),
        findings: 1,
      },
      {
        name: '整个项目都写其他标准',
        plan: planWith(
          line('数量指标', '养护里程', '≥90公里', { basis: '其他标准' }),
          line('质量指标', '优良率', '≥90%', { basis: '其他标准' }),
          line('时效指标', '完工时间', '10月底前', { basis: '其他标准' }),
        ),
        findings: 1,
      },
    ],
  },
};

const REMEDY = {
  zh: '写明文件名称和文号、行业标准、合同条款，或上年实际完成数。',
  en: 'Name document and number, standard, contract or last year’s figure.',
};

function single(view: Parameters<typeof onIndicator>[0]) {
  return onIndicator(view, 'basis', {
    message: {
      zh: `依据「${(view.indicator.basis ?? '').trim()}」放在任何指标上都成立，查不到具体来源。`,
      en: `The basis “${(view.indicator.basis ?? '').trim()}” would fit any indicator and can be looked up nowhere.`,
    },
    remedy: REMEDY,
  });
}
