import type { LedgerDefinition } from '../../model/ledger.ts';

/** 应急事件台账 (SPEC 7). */
export const incidentLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'incident',
  title: { zh: '应急事件', en: 'Incidents' },
  purpose: {
    zh: '登记安全和应急事件的经过时间，一起一行；险情（未造成后果）用标记区分。',
    en: 'Emergencies and when they were handled, one row each; near misses are flagged.',
  },
  naturalKey: ['number'],
  decidingDate: 'occurred',
  fields: [
    {
      id: 'number',
      kind: 'text',
      title: { zh: '事件编号', en: 'Number' },
      required: true,
      alsoCalled: ['编号', '事件名称'],
    },
    {
      id: 'occurred',
      kind: 'datetime',
      title: { zh: '发生时间', en: 'Occurred' },
      required: true,
      alsoCalled: ['发生日期', '时间'],
    },
    {
      id: 'reported',
      kind: 'datetime',
      title: { zh: '报告时间', en: 'Reported' },
      notBefore: 'occurred',
      alsoCalled: ['上报时间'],
    },
    {
      id: 'contained',
      kind: 'datetime',
      title: { zh: '控制时间', en: 'Contained' },
      notBefore: 'occurred',
      alsoCalled: ['处置时间', '处置完成时间'],
    },
    {
      id: 'closed',
      kind: 'datetime',
      title: { zh: '办结时间', en: 'Closed' },
      notBefore: 'occurred',
      alsoCalled: ['结案时间', '关闭时间'],
    },
    {
      id: 'severity',
      kind: 'choice',
      title: { zh: '事件等级', en: 'Severity' },
      choices: [
        { id: 'ordinary', title: { zh: '一般', en: 'Ordinary' } },
        { id: 'larger', title: { zh: '较大', en: 'Larger' } },
        { id: 'major', title: { zh: '重大', en: 'Major' } },
        { id: 'extreme', title: { zh: '特别重大', en: 'Extreme' } },
      ],
      alsoCalled: ['等级', '级别'],
    },
    {
      id: 'nearMiss',
      kind: 'choice',
      title: { zh: '险情', en: 'Near miss' },
      choices: [
        { id: 'yes', title: { zh: '是', en: 'Yes' } },
        { id: 'no', title: { zh: '否', en: 'No' } },
      ],
      alsoCalled: ['是否险情', '未遂'],
    },
  ],
  example: {
    number: 'SJ-2025-003',
    occurred: '2025-08-02T22:10:00',
    reported: '2025-08-02T22:40:00',
    contained: '2025-08-03T01:05:00',
    closed: '2025-08-05T17:00:00',
    severity: 'ordinary',
    nearMiss: 'no',
  },
  proposals: [
    {
      words: '(?:事件|应急|故障|突发|事故|险情|火情).*(?:处置率|处理率|解决率|办结率)',
      units: ['%'],
      measure: { kind: 'ratio', part: [{ field: 'contained', present: true }] },
      where: [{ field: 'nearMiss', notIn: ['yes'] }],
      confidence: 'high',
    },
    {
      words: '(?:事件|应急|突发|故障).*(?:报告|上报).*(?:时间|时长|时限)|(?:报告|上报)(?:时间|时长|时限)',
      units: ['小时', '分钟', '天'],
      measure: { kind: 'duration', take: 'longest', from: 'occurred', to: 'reported', unit: 'hour' },
      where: [{ field: 'nearMiss', notIn: ['yes'] }],
      confidence: 'medium',
    },
    {
      words: '(?:事件|应急|突发|故障|响应).*(?:处置|处理|响应|解决|恢复)',
      units: ['小时', '分钟', '天'],
      measure: { kind: 'duration', take: 'longest', from: 'occurred', to: 'contained', unit: 'hour' },
      where: [{ field: 'nearMiss', notIn: ['yes'] }],
      confidence: 'medium',
    },
    {
      words: '(?:处置|响应|恢复)(?:时间|时长|时限)',
      units: ['小时', '分钟', '天'],
      measure: { kind: 'duration', take: 'longest', from: 'occurred', to: 'contained', unit: 'hour' },
      where: [{ field: 'nearMiss', notIn: ['yes'] }],
      confidence: 'medium',
    },
    {
      words: '(?:事件|事故|故障)',
      units: ['起', '次', '件', '个'],
      measure: { kind: 'count' },
      where: [{ field: 'nearMiss', notIn: ['yes'] }],
      confidence: 'high',
    },
  ],
};
