import type { LedgerDefinition } from '../../model/ledger.ts';

/** 简报月报台账 (SPEC 7). */
export const bulletinLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'bulletin',
  title: { zh: '简报月报', en: 'Bulletins' },
  purpose: { zh: '记录编发的简报、月报、专报，一期一行。', en: 'Bulletins and monthly reports, one row an issue.' },
  naturalKey: ['series', 'issue'],
  decidingDate: 'date',
  fields: [
    {
      id: 'series',
      kind: 'text',
      title: { zh: '刊名', en: 'Series' },
      required: true,
      alsoCalled: ['名称', '简报名称', '月报名称', '刊物名称', '刊物'],
    },
    {
      id: 'issue',
      kind: 'text',
      title: { zh: '期号', en: 'Issue' },
      required: true,
      help: { zh: '写明年份，如 2025年第3期', en: 'with its year, as 2025年第3期' },
      alsoCalled: ['期数', '期次', '期'],
    },
    {
      id: 'date',
      kind: 'date',
      title: { zh: '编发日期', en: 'Issued' },
      required: true,
      alsoCalled: ['日期', '印发日期', '发布日期', '报送日期'],
    },
    { id: 'due', kind: 'date', title: { zh: '要求完成日期', en: 'Due' }, alsoCalled: ['截止日期', '完成时限'] },
    { id: 'copies', kind: 'integer', title: { zh: '印发份数', en: 'Copies' }, least: '0', alsoCalled: ['份数'] },
  ],
  example: { series: '林业工作简报', issue: '2025年第3期', date: '2025-03-28', due: '2025-03-31', copies: '60' },
  proposals: [
    {
      words: '(?:简报|月报|专报|通讯|期刊|报告).*(?:按期|按时|及时)|(?:按期|按时|及时).*(?:简报|月报|专报|编发|编印)',
      units: ['%'],
      measure: { kind: 'by-due', to: 'date', due: 'due' },
      where: [{ field: 'due', present: true }],
      confidence: 'high',
    },
    {
      words: '(?:每月|月均|月报).*(?:期|次)|每月',
      units: ['期/月', '次/月', '份/月'],
      measure: { kind: 'monthly-minimum' },
      confidence: 'high',
    },
    {
      words: '简报|月报|专报|期刊|会刊|内刊|通讯|工作动态',
      units: ['期', '份', '次', '个'],
      measure: { kind: 'count' },
      confidence: 'high',
    },
    {
      words: '(?:简报|月报|专报|期刊).*(?:印|册|份数)',
      units: ['册', '份', '本'],
      measure: { kind: 'sum', field: 'copies' },
      confidence: 'medium',
    },
  ],
};
