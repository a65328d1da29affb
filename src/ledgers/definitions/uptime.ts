import type { LedgerDefinition } from '../../model/ledger.ts';

/** 运行中断台账 (SPEC 7). */
export const uptimeLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'uptime',
  title: { zh: '运行中断', en: 'Outages' },
  purpose: {
    zh: '登记系统和设施停止运行的起止时间，一次一行；没有中断就不用填。',
    en: 'Outages of systems and facilities, one row each; none, nothing to enter.',
  },
  naturalKey: ['system', 'start'],
  decidingDate: 'start',
  fields: [
    {
      id: 'system',
      kind: 'text',
      title: { zh: '系统或设施', en: 'System' },
      required: true,
      alsoCalled: ['系统名称', '系统', '设施', '名称'],
    },
    {
      id: 'start',
      kind: 'datetime',
      title: { zh: '中断开始', en: 'From' },
      required: true,
      alsoCalled: ['开始时间', '中断时间', '停机时间'],
    },
    {
      id: 'end',
      kind: 'datetime',
      title: { zh: '恢复时间', en: 'Until' },
      notBefore: 'start',
      alsoCalled: ['结束时间', '中断结束'],
    },
    {
      id: 'cause',
      kind: 'choice',
      title: { zh: '原因', en: 'Cause' },
      choices: [
        { id: 'planned', title: { zh: '计划维护', en: 'Planned' } },
        { id: 'fault', title: { zh: '故障', en: 'Fault' } },
        { id: 'network', title: { zh: '网络', en: 'Network' } },
        { id: 'power', title: { zh: '电力', en: 'Power' } },
        { id: 'other', title: { zh: '其他', en: 'Other' } },
      ],
      alsoCalled: ['中断原因'],
    },
  ],
  example: { system: '借阅管理系统', start: '2025-02-11T08:30:00', end: '2025-02-11T09:15:00', cause: 'fault' },
  proposals: [
    {
      words: '(?:稳定|安全|正常|不间断|平稳|持续).*运行|运行(?:天数|时间)|运维(?:天数|时间)',
      units: ['天', '日', '日历天'],
      measure: { kind: 'uptime-days', from: 'start', to: 'end' },
      confidence: 'high',
    },
    { words: '中断|停机|宕机', units: ['次', '起'], measure: { kind: 'count' }, confidence: 'high' },
    {
      words: '中断|停机|宕机|故障恢复',
      units: ['小时', '分钟', '天'],
      measure: { kind: 'duration', take: 'longest', from: 'start', to: 'end', unit: 'hour' },
      confidence: 'medium',
    },
  ],
};
