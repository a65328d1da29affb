import type { Bilingual } from '../../base/bilingual.ts';
import type { Severity } from '../../model/finding.ts';
import type { ReportedDecision } from './paper-report.ts';

export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

export const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** The words that the reports share. */
export const words = {
  title: { zh: '绩效文本审核报告', en: 'Review of a performance paper' },
  findings: { zh: '问题', en: 'Findings' },
  place: { zh: '位置', en: 'Where' },
  original: { zh: '原文', en: 'Paper' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  dismissed: { zh: '不采纳', en: 'Dismissed' },
  problem: { zh: '问题', en: 'Finding' },
  remedy: { zh: '修改', en: 'Remedy' },
  cites: { zh: '依据', en: 'Basis' },
  sameAs: { zh: '同问题', en: 'as in' },
  concerns: { zh: '涉及', en: 'Concerns' },
  rule: { zh: '规则', en: 'Rule' },
  notChecked: { zh: '未检查', en: 'Not checked' },
  notCheckedNote: {
    zh: '以下各项缺少条件，没有检查，不等于合格',
    en: 'These could not be checked; that is not a pass',
  },
  switchedOff: { zh: '停用的规则', en: 'Rules switched off' },
  messages: { zh: '读取情况', en: 'Reading' },
  reviewForm: { zh: '建议审核表', en: 'Proposed review form' },
  decides: { zh: '由审核人确定', en: 'a person decides' },
  summary: { zh: '汇总', en: 'Summary' },
  points: { zh: '分', en: 'points' },
  projects: { zh: '个项目', en: 'projects' },
  indicators: { zh: '条指标', en: 'indicators' },
  rules: { zh: '条规则', en: 'rules' },
  yuan: { zh: '元', en: '元' },
  unreadable: { zh: '金额读不出', en: 'unreadable' },
  files: { zh: '个文件', en: 'files' },
  year: { zh: '年', en: '' },
  noFindings: { zh: '没有发现问题。', en: 'Nothing was found.' },
  empty: {
    zh: '没有读到绩效目标表，没有可检查的内容（不等于合格）。',
    en: 'No performance table was read, so there was nothing to check; that is not a pass.',
  },
  faulty: { zh: '没有读到或只读到一部分，见报告中的读取情况。', en: 'Not read, or only in part: see its report.' },
  wholePaper: { zh: '全文', en: 'the paper as a whole' },
  widespread: { zh: '过半项目，加倍', en: 'half of the projects: twice' },
  further: { zh: '其余较好的文件', en: 'further, better papers' },
  notProposed: { zh: '不评', en: 'none' },
  inPart: { zh: '不全', en: 'in part' },
} as const satisfies Record<string, Bilingual>;

/** "错误 3 · 警告 5 · 提示 4" */
export function countsText(counts: Readonly<Record<Severity, number>>, language: keyof Bilingual): string {
  return severities.map((severity) => `${severityNames[severity][language]} ${counts[severity]}`).join(' · ');
}

/** "不采纳：差额为上年结转（陈知远）" */
export function decisionText({ verdict, reason, by }: ReportedDecision, language: keyof Bilingual): string {
  const verdictAndReason = [words[verdict][language], ...(reason === '' ? [] : [reason])];
  return language === 'zh' ? `${verdictAndReason.join('：')}（${by}）` : `${verdictAndReason.join(': ')} (${by})`;
}
