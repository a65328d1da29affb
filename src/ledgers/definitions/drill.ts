import type { LedgerDefinition } from '../../model/ledger.ts';

/** 演练台账 (SPEC 7). */
export const drillLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'drill',
  title: { zh: '演练', en: 'Drills' },
  purpose: { zh: '记录组织的演练，一次一行。', en: 'Drills, one row each.' },
  naturalKey: ['date', 'topic'],
  decidingDate: 'date',
  fields: [
    {
      id: 'date',
      kind: 'date',
      title: { zh: '演练日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '时间', '演练时间'],
    },
    {
      id: 'topic',
      kind: 'text',
      title: { zh: '演练主题', en: 'Topic' },
      required: true,
      alsoCalled: ['主题', '名称', '演练名称', '内容'],
    },
    {
      id: 'kind',
      kind: 'choice',
      title: { zh: '演练方式', en: 'Kind' },
      choices: [
        { id: 'tabletop', title: { zh: '桌面推演', en: 'Tabletop' } },
        { id: 'live', title: { zh: '实战演练', en: 'Live' } },
        { id: 'combined', title: { zh: '综合演练', en: 'Combined' } },
      ],
      alsoCalled: ['方式', '类别'],
    },
    {
      id: 'participants',
      kind: 'integer',
      title: { zh: '参演人数', en: 'Participants' },
      least: '0',
      alsoCalled: ['人数', '参加人数', '参演人次'],
    },
  ],
  example: { date: '2025-09-18', topic: '机房断电恢复演练', kind: 'live', participants: '35' },
  proposals: [
    { words: '演练|演习', units: ['次', '场', '场次', '个'], measure: { kind: 'count' }, confidence: 'high' },
    {
      words: '演练|演习',
      units: ['人', '人次', '名'],
      measure: { kind: 'sum', field: 'participants' },
      confidence: 'high',
    },
  ],
};
