import type { LedgerDefinition } from '../../model/ledger.ts';

/** 安全预警台账 (SPEC 7). */
export const warningLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'warning',
  title: { zh: '安全预警', en: 'Warnings' },
  purpose: { zh: '登记发布的安全预警，一次一行。', en: 'Warnings issued, one row each.' },
  naturalKey: ['number'],
  decidingDate: 'date',
  fields: [
    {
      id: 'number',
      kind: 'text',
      title: { zh: '预警编号', en: 'Number' },
      required: true,
      alsoCalled: ['编号', '文号'],
    },
    {
      id: 'date',
      kind: 'date',
      title: { zh: '发布日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '预警日期', '发布时间'],
    },
    {
      id: 'level',
      kind: 'choice',
      title: { zh: '预警级别', en: 'Level' },
      choices: [
        { id: 'blue', title: { zh: '蓝色', en: 'Blue' } },
        { id: 'yellow', title: { zh: '黄色', en: 'Yellow' } },
        { id: 'orange', title: { zh: '橙色', en: 'Orange' } },
        { id: 'red', title: { zh: '红色', en: 'Red' } },
      ],
      alsoCalled: ['级别', '等级'],
    },
    {
      id: 'topic',
      kind: 'text',
      title: { zh: '预警事项', en: 'Topic' },
      required: true,
      alsoCalled: ['内容', '主题', '事项', '预警内容'],
    },
  ],
  example: { number: 'YJ-2025-02', date: '2025-07-09', level: 'yellow', topic: '汛期供电和机房安全' },
  proposals: [
    {
      words: '预警',
      units: ['次', '起', '期', '条', '份', '件', '个'],
      measure: { kind: 'count' },
      confidence: 'high',
    },
  ],
};
