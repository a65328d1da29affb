import { messages } from '../../lib/language/messages.ts';

/** Texts of publishing. */
export const publishingWords = messages({
  title: { zh: '公开', en: 'Publishing' },
  purpose: {
    zh: '把批复的绩效目标、认定的自评结果公开：逐个项目确认不涉密，财政部门同意后公开。',
    en: 'Make approved targets and recognised results public, project by project.',
  },
  one: { zh: '一项公开', en: 'A publication' },
  publicSite: { zh: '打开公开网站', en: 'Open the public site' },
  propose: { zh: '申请公开', en: 'Propose' },
  kind: { zh: '内容', en: 'Content' },
  plan: { zh: '绩效目标', en: 'Targets' },
  evaluation: { zh: '自评结果', en: 'Self-evaluation' },
  document: { zh: '批复的计划或认定的自评', en: 'Approved plan or recognised self-evaluation' },
  documentNeeded: { zh: '请选择要公开的内容', en: 'Choose what to publish' },
  noDocuments: {
    zh: '没有可以公开的内容：计划要先批复，自评要先认定。',
    en: 'There is nothing to publish: approval comes first.',
  },
  clear: { zh: '确认不涉密、不敏感，可以公开的项目', en: 'Projects that are neither classified nor sensitive' },
  clearAbout: {
    zh: '没有勾选的项目不会出现在任何公开文件里，连名称也不会。默认都不公开。',
    en: 'What is not ticked appears in no public file, not even by its name. Nothing is ticked by default.',
  },
  clearNeeded: { zh: '请至少勾选一个项目', en: 'Tick at least one project' },
  office: { zh: '单位', en: 'Office' },
  year: { zh: '年度', en: 'Year' },
  state: { zh: '状态', en: 'State' },
  cleared: { zh: '公开的项目', en: 'Projects' },
  proposedBy: { zh: '申请人', en: 'Proposed by' },
  decidedBy: { zh: '财政部门', en: 'Finance bureau' },
  withdrawnBy: { zh: '撤回', en: 'Withdrawn by' },
  note: { zh: '说明', en: 'Note' },
  none: { zh: '还没有公开或申请公开的内容', en: 'Nothing is published or proposed yet' },
  noneRemedy: {
    zh: '由部门审核人选择批复的计划或认定的自评，申请公开。',
    en: 'A department reviewer proposes what was approved.',
  },
  approve: { zh: '同意公开', en: 'Approve' },
  refuse: { zh: '不同意', en: 'Refuse' },
  withdraw: { zh: '撤回公开', en: 'Withdraw' },
  withdrawAbout: {
    zh: '公开页面会立即消失；曾经公开这件事仍留在日志里。',
    en: 'The page is gone at once; that it was public stays in the log.',
  },
  refuseAbout: { zh: '申请单位会看到理由。', en: 'The office reads the reason.' },
  publicPage: { zh: '打开公开页面', en: 'Open the public page' },
  preview: { zh: '将要公开的内容', en: 'Exactly what becomes public' },
  goals: { zh: '绩效目标', en: 'Goals' },
  total: { zh: '总分', en: 'Total' },
  indicator: { zh: '指标', en: 'Indicator' },
  target: { zh: '指标值', en: 'Target' },
  actual: { zh: '实际完成值', en: 'Actual' },
  score: { zh: '得分', en: 'Score' },
  reason: { zh: '偏差原因', en: 'Reason' },
  budget: { zh: '预算数（元）', en: 'Budget (yuan)' },
  executed: { zh: '执行数（元）', en: 'Spent (yuan)' },
  outcome: { zh: '实际完成情况', en: 'What was achieved' },
});

export const publicationStates = messages({
  proposed: { zh: '申请中', en: 'proposed' },
  published: { zh: '已公开', en: 'published' },
  refused: { zh: '不同意公开', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
});
