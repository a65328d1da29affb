import type { LedgerDefinition } from '../../model/ledger.ts';

/** 活动台账 (SPEC 7). */
export const activityLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'activity',
  title: { zh: '活动', en: 'Activities' },
  purpose: { zh: '记录单位举办的宣传、群众、讲座等活动，一场一行。', en: 'Events held by the office, one row each.' },
  naturalKey: ['date', 'topic', 'place'],
  decidingDate: 'date',
  fields: [
    {
      id: 'date',
      kind: 'date',
      title: { zh: '活动日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '举办日期', '时间', '举办时间'],
    },
    {
      id: 'kind',
      kind: 'choice',
      title: { zh: '活动类别', en: 'Kind' },
      choices: [
        { id: 'publicity', title: { zh: '宣传活动', en: 'Publicity' } },
        { id: 'community', title: { zh: '群众活动', en: 'Community' } },
        { id: 'lecture', title: { zh: '讲座', en: 'Lecture' } },
        { id: 'contest', title: { zh: '竞赛', en: 'Contest' } },
        { id: 'other', title: { zh: '其他', en: 'Other' } },
      ],
      alsoCalled: ['类别', '活动类型', '类型'],
    },
    {
      id: 'topic',
      kind: 'text',
      title: { zh: '活动主题', en: 'Topic' },
      required: true,
      alsoCalled: ['主题', '活动名称', '名称', '内容'],
    },
    {
      id: 'place',
      kind: 'text',
      title: { zh: '活动地点', en: 'Place' },
      required: true,
      alsoCalled: ['地点', '举办地点'],
    },
    {
      id: 'headcount',
      kind: 'integer',
      title: { zh: '参加人数', en: 'Headcount' },
      least: '0',
      alsoCalled: ['人数', '参与人数', '人次', '参加人次'],
    },
    {
      id: 'cost',
      kind: 'money',
      title: { zh: '支出金额（元）', en: 'Cost (yuan)' },
      least: '0',
      alsoCalled: ['费用', '金额', '经费', '经费支出', '支出', '活动经费'],
    },
  ],
  example: {
    date: '2025-05-20',
    kind: 'community',
    topic: '全民阅读进社区',
    place: '云川县文化馆',
    headcount: '120',
    cost: '3500',
  },
  proposals: [
    {
      words:
        '(?:活动|宣传|讲座|演出|展览|比赛|竞赛).*(?:人次|人数)|(?:参与|参加|观众).*(?:活动|讲座|演出|展览|比赛|竞赛)',
      units: ['人次', '人', '名'],
      measure: { kind: 'sum', field: 'headcount' },
      confidence: 'medium',
    },
    {
      words: '宣传(?:周|日|月|活动|次数|场次)',
      units: ['场', '次', '场次', '个'],
      measure: { kind: 'count' },
      where: [{ field: 'kind', in: ['publicity'] }],
      confidence: 'high',
    },
    {
      words: '活动|讲座|竞赛|比赛|演出|展览',
      units: ['场', '次', '场次', '个'],
      measure: { kind: 'count' },
      confidence: 'high',
    },
  ],
};
