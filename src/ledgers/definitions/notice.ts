import type { LedgerDefinition } from '../../model/ledger.ts';

/** 风险通报台账 (SPEC 7). */
export const noticeLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'notice',
  title: { zh: '风险通报', en: 'Risk notices' },
  purpose: {
    zh: '登记发给有关单位的网络安全风险通报，一起一行。',
    en: 'Notices of network security risks sent to owners, one row each.',
  },
  naturalKey: ['number'],
  decidingDate: 'issued',
  fields: [
    {
      id: 'number',
      kind: 'text',
      title: { zh: '通报编号', en: 'Number' },
      required: true,
      alsoCalled: ['编号', '通报号', '文号'],
    },
    {
      id: 'issued',
      kind: 'date',
      title: { zh: '发出日期', en: 'Issued' },
      required: true,
      alsoCalled: ['日期', '通报日期', '发出时间', '通报时间', '下发日期', '下发时间'],
    },
    {
      id: 'asset',
      kind: 'reference',
      title: { zh: '涉及资产', en: 'Asset' },
      ledger: 'asset',
      help: { zh: '资产台账中的“名称 / 所属单位”', en: 'name / owner as in the asset ledger' },
      alsoCalled: ['资产', '系统名称', '涉及系统'],
    },
    {
      id: 'severity',
      kind: 'choice',
      title: { zh: '风险等级', en: 'Severity' },
      choices: [
        { id: 'low', title: { zh: '低', en: 'Low' } },
        { id: 'medium', title: { zh: '中', en: 'Medium' } },
        { id: 'high', title: { zh: '高', en: 'High' } },
        { id: 'critical', title: { zh: '严重', en: 'Critical' } },
      ],
      alsoCalled: ['等级', '级别', '危害等级'],
    },
    {
      id: 'due',
      kind: 'date',
      title: { zh: '整改期限', en: 'Due' },
      notBefore: 'issued',
      alsoCalled: ['截止日期', '整改时限'],
    },
    {
      id: 'closed',
      kind: 'date',
      title: { zh: '整改完成日期', en: 'Closed' },
      notBefore: 'issued',
      alsoCalled: ['完成日期', '整改日期', '办结日期'],
    },
  ],
  example: {
    number: 'TB-2025-007',
    issued: '2025-04-18',
    asset: '青禾区图书馆网站 / 青禾区图书馆',
    severity: 'high',
    due: '2025-04-25',
    closed: '2025-04-23',
  },
  proposals: [
    {
      words: '(?:通报|漏洞|风险).*(?:按期|按时|及时|限期)|(?:按期|按时|及时|限期).*(?:通报|漏洞|风险)',
      units: ['%'],
      measure: { kind: 'by-due', to: 'closed', due: 'due' },
      where: [{ field: 'due', present: true }],
      confidence: 'high',
    },
    {
      words: '(?:通报|漏洞|风险).*(?:整改率|修复率|完成率)',
      units: ['%'],
      measure: { kind: 'ratio', part: [{ field: 'closed', present: true }] },
      confidence: 'high',
    },
    {
      words: '(?:通报|漏洞|风险).*(?:整改|修复).*(?:时间|时长|时限)',
      units: ['天', '日', '小时'],
      measure: { kind: 'duration', take: 'longest', from: 'issued', to: 'closed', unit: 'hour' },
      confidence: 'medium',
    },
    { words: '通报', units: ['起', '次', '份', '件', '期', '个'], measure: { kind: 'count' }, confidence: 'high' },
  ],
};
