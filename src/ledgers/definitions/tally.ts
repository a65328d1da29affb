import type { LedgerDefinition } from '../../model/ledger.ts';

/** 外部计数台账 (SPEC 7). */
export const tallyLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'tally',
  title: { zh: '外部计数', en: 'External counts' },
  purpose: {
    zh: '登记别的系统或单位统计的数，每个数注明来源文件。只记数量，不记内容。',
    en: 'Figures counted elsewhere, each with the document it comes from. Numbers only, no contents.',
  },
  naturalKey: ['what', 'date'],
  decidingDate: 'date',
  fields: [
    {
      id: 'what',
      kind: 'text',
      title: { zh: '统计项目', en: 'What is counted' },
      required: true,
      alsoCalled: ['项目', '指标', '指标名称', '名称'],
    },
    {
      id: 'date',
      kind: 'date',
      title: { zh: '统计截止日期', en: 'Counted up to' },
      required: true,
      alsoCalled: ['日期', '截止日期', '统计日期'],
    },
    {
      id: 'count',
      kind: 'decimal',
      title: { zh: '数量', en: 'Count' },
      required: true,
      alsoCalled: ['数值', '统计数'],
    },
    { id: 'unit', kind: 'text', title: { zh: '计量单位', en: 'Unit' }, alsoCalled: ['单位'] },
    {
      id: 'source',
      kind: 'text',
      title: { zh: '来源文件', en: 'Source document' },
      required: true,
      help: { zh: '出具单位、文件名称和文号', en: 'issuer, title and number of the document' },
      alsoCalled: ['来源', '数据来源', '文件'],
    },
    {
      id: 'file',
      kind: 'file',
      title: { zh: '来源文件的电子件', en: 'Source file' },
      help: { zh: '已上传佐证的编号（SHA-256），可不填', en: 'SHA-256 of an uploaded exhibit; may be empty' },
      alsoCalled: ['附件', '佐证'],
    },
  ],
  example: {
    what: '苗木成活株数',
    date: '2025-10-31',
    count: '18600',
    unit: '株',
    source: '县林业站《秋季验收报告》（2025年第6号）',
  },
};
