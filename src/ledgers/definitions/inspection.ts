import type { LedgerDefinition } from '../../model/ledger.ts';

/** 检查台账 (SPEC 7). */
export const inspectionLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'inspection',
  title: { zh: '检查', en: 'Inspections' },
  purpose: {
    zh: '记录开展的检查，每个批次的每个被检查单位一行。',
    en: 'Inspections, one row per round and unit inspected.',
  },
  naturalKey: ['round', 'unit'],
  decidingDate: 'date',
  fields: [
    {
      id: 'round',
      kind: 'text',
      title: { zh: '检查批次', en: 'Round' },
      required: true,
      help: { zh: '如 2025年第1次', en: 'as 2025年第1次' },
      alsoCalled: ['批次', '检查名称', '检查次数'],
    },
    {
      id: 'date',
      kind: 'date',
      title: { zh: '检查日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '检查时间', '时间'],
    },
    {
      id: 'unit',
      kind: 'text',
      title: { zh: '被检查单位', en: 'Unit' },
      required: true,
      alsoCalled: ['单位', '检查对象', '受检单位'],
    },
    { id: 'topic', kind: 'text', title: { zh: '检查内容', en: 'Topic' }, alsoCalled: ['内容', '主题'] },
    {
      id: 'problems',
      kind: 'integer',
      title: { zh: '发现问题数', en: 'Problems' },
      least: '0',
      alsoCalled: ['问题数', '问题', '存在问题', '存在问题数', '发现问题'],
    },
    {
      id: 'rectified',
      kind: 'integer',
      title: { zh: '已整改数', en: 'Rectified' },
      least: '0',
      notAbove: 'problems',
      alsoCalled: ['整改数', '已整改', '整改完成数', '已完成整改数'],
    },
  ],
  example: {
    round: '2025年第1次',
    date: '2025-05-14',
    unit: '临河口市第一小学',
    topic: '校舍安全',
    problems: '3',
    rectified: '3',
  },
  proposals: [
    {
      words: '(?:检查|督查|巡查|抽查).*整改(?:率|完成率)|^问题整改(?:率|完成率)',
      units: ['%'],
      measure: { kind: 'sum-ratio', part: 'rectified', whole: 'problems' },
      confidence: 'high',
    },
    {
      words: '检查|督查|巡查|抽查|督导',
      units: ['家', '个', '户', '所'],
      measure: { kind: 'distinct', fields: ['unit'] },
      confidence: 'medium',
    },
    {
      words: '检查|督查|巡查|抽查|督导',
      units: ['次', '批', '批次', '轮'],
      measure: { kind: 'distinct', fields: ['round'] },
      confidence: 'high',
    },
  ],
};
