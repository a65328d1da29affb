import type { LedgerDefinition } from '../../model/ledger.ts';

/** App个人信息保护检测台账 (SPEC 7). */
export const appReviewLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'app-review',
  title: { zh: 'App个人信息保护检测', en: 'App reviews' },
  purpose: {
    zh: '记录对App个人信息保护的检测，每次检测的每个App一行。',
    en: 'Reviews of how apps protect personal data, one row per round and app.',
  },
  naturalKey: ['round', 'app'],
  decidingDate: 'date',
  fields: [
    {
      id: 'round',
      kind: 'text',
      title: { zh: '检测批次', en: 'Round' },
      required: true,
      help: { zh: '如 2025年第1次', en: 'as 2025年第1次' },
      alsoCalled: ['批次'],
    },
    {
      id: 'date',
      kind: 'date',
      title: { zh: '检测日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '检测时间'],
    },
    {
      id: 'app',
      kind: 'text',
      title: { zh: 'App名称', en: 'App' },
      required: true,
      alsoCalled: ['名称', '应用名称', 'App'],
    },
    { id: 'operator', kind: 'text', title: { zh: '运营单位', en: 'Operator' }, alsoCalled: ['单位', '运营者'] },
    {
      id: 'result',
      kind: 'choice',
      title: { zh: '检测结果', en: 'Result' },
      choices: [
        { id: 'good', title: { zh: '合格', en: 'Good' } },
        { id: 'bad', title: { zh: '不合格', en: 'Bad' } },
      ],
      alsoCalled: ['结果', '结论'],
    },
    {
      id: 'rectified',
      kind: 'date',
      title: { zh: '整改完成日期', en: 'Rectified' },
      notBefore: 'date',
      alsoCalled: ['整改日期'],
    },
  ],
  example: {
    round: '2025年第1次',
    date: '2025-06-20',
    app: '青禾公交',
    operator: '青禾区公交公司',
    result: 'bad',
    rectified: '2025-07-01',
  },
  proposals: [
    {
      words: '(?:App|APP|app|应用).*合格率',
      units: ['%'],
      measure: { kind: 'ratio', part: [{ field: 'result', in: ['good'] }] },
      confidence: 'high',
    },
    {
      words: 'App|APP|app|应用程序|移动应用',
      units: ['个', '款'],
      measure: { kind: 'distinct', fields: ['app'] },
      confidence: 'high',
    },
    {
      words: 'App|APP|app|应用程序|移动应用',
      units: ['次', '批', '批次'],
      measure: { kind: 'distinct', fields: ['round'] },
      confidence: 'high',
    },
  ],
};
