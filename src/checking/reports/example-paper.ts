// An invented paper for the tests of the reports: one table, two paragraphs, findings of every kind at places that are known,
// half known and unknown.
import type { CheckReport } from '../../model/check-report.ts';
import type { Cell, Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReviewPoint } from '../../model/review.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { exampleProject, line, planOf } from '../example-plan.ts';
import { proposeReview } from '../review-form.ts';
import type { Rule } from '../rule.ts';
import { makePaperReport, type PaperReport } from './paper-report.ts';

const ROWS = [
  ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
  ['产出指标', '数量指标', '养护里程', '全年养护县乡公路的里程', '≥120公里', '年度工作计划'],
  ['', '成本指标', '养护成本', '控制在预算以内', '≤65万元', '依据上级要求'],
  ['效益指标', '社会效益\n指标', '群众出行条件', '群众出行条件', '显著改\n善', ''],
] as const;

const cells = ROWS.flatMap((row, index) =>
  row.flatMap((text, column): Cell[] => {
    if (index === 2 && column === 0) return [];
    const at = { table: 1, row: index + 1, column: column + 1 };
    return [{ row: at.row, column: at.column, rowSpan: index === 1 && column === 0 ? 2 : 1, columnSpan: 1, text, at }];
  }),
);

export const exampleDocument: Document = {
  source: { file: '云川县交通运输局2025年绩效文本.docx', sha256: 'ab'.repeat(32), format: 'docx' },
  blocks: [
    { kind: 'paragraph', heading: 1, text: '云川县交通运输局2025年部门预算绩效文本', at: { line: 1 } },
    { kind: 'paragraph', text: '围绕十九届四中全会精神，做好农村公路养护。', at: { line: 2 } },
    { kind: 'table', rows: 4, columns: 6, cells, at: { table: 1 } },
  ],
  messages: [],
};

export const examplePlan: Plan = {
  ...planOf(
    exampleProject({
      name: '农村公路养护经费',
      amounts: { total: '600000', fiscal: '600000' },
      indicators: [line('数量指标', '养护里程', '≥120公里'), line('成本指标', '养护成本', '≤65万元')],
    }),
  ),
  source: exampleDocument.source,
};

function finding(rule: string, severity: Finding['severity'], more: Partial<Finding>): Finding {
  return {
    rule,
    severity,
    title: { zh: `标题${rule}`, en: `Title of ${rule}` },
    message: { zh: '这里的问题是「甲」。', en: 'What is wrong here is “A”.' },
    remedy: { zh: '请改为乙。', en: 'Make it B.' },
    citations: [guide2021.costIndicator, measures2015.goalsMatched],
    subject: '/projects/0/indicators/1/target',
    label: '农村公路养护经费 › 养护成本',
    ...more,
  };
}

export const exampleReport: CheckReport = {
  findings: [
    finding('cost-above-budget', 'error', {
      at: { table: 1, row: 3, column: 5 },
      excerpt: '≤65万元',
      message: {
        zh: '成本指标「≤65万元」高于预算数 60万元。',
        en: 'The cost target “≤65万元” is above the budget of 60万元.',
      },
    }),
    finding('stale-slogan', 'warning', {
      at: { line: 2 },
      excerpt: '十九届四中全会',
      subject: '/overallGoal',
      label: '',
    }),
    finding('target-vague', 'warning', { at: { table: 1, row: 4, column: 5 }, excerpt: '显著改善' }),
    finding('class-missing', 'hint', { subject: '/projects/0', label: '农村公路养护经费' }),
  ],
  notChecked: [
    {
      rule: 'satisfaction-survey',
      title: { zh: '满意度调查方式', en: 'Survey method' },
      subject: '/projects/0',
      label: '农村公路养护经费',
      why: { zh: '没有满意度指标', en: 'there is no satisfaction indicator' },
    },
  ],
  rules: ['class-missing', 'cost-above-budget', 'satisfaction-survey', 'stale-slogan', 'target-vague'].map((id) => ({
    id,
    title: { zh: `标题${id}`, en: `Title of ${id}` },
  })),
  switchedOff: [{ id: 'target-basis', title: { zh: '依据为空', en: 'No basis' }, reason: '本县表样没有依据一栏' }],
};

const point = (id: string, reviewPoint: ReviewPoint): Rule => ({
  id,
  topic: 'value',
  reviewPoint,
  title: { zh: `标题${id}`, en: `Title of ${id}` },
  severity: 'hint',
  cites: [guide2021.costIndicator],
  explanation: { zh: `说明${id}`, en: `Explanation of ${id}` },
  check: () => [],
  examples: { accept: [], reject: [] },
});

export const exampleRules: readonly Rule[] = [
  point('class-missing', 'completeness'),
  point('cost-above-budget', 'funds-match'),
  point('satisfaction-survey', 'indicator-soundness'),
  point('stale-slogan', 'goal-relevance'),
  point('target-vague', 'clarity'),
];

/** The paper with everything joined. */
export function examplePaper(least?: Finding['severity']): PaperReport {
  const form = proposeReview(examplePlan, exampleReport, exampleRules);
  return makePaperReport(exampleDocument, examplePlan, exampleReport, form, least);
}
