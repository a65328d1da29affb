import type { Bilingual } from '../base/bilingual.ts';
import { type DocumentKind, documentKinds, type PlanStep, planSteps } from './workflow.ts';

/** What people do that stands in the audit trail, as people call it; the steps of documents and comments on them come below. */
const plainActions = {
  'account-review.confirm': { zh: '核对帐号', en: 'Account review' },
  'account.change': { zh: '修改帐号', en: 'Change an account' },
  'account.create': { zh: '新建帐号', en: 'Create an account' },
  'account.end-sessions': { zh: '结束登录', en: 'End sessions' },
  'account.lock': { zh: '锁定帐号', en: 'Lock an account' },
  'account.one-time-codes': { zh: '动态码', en: 'One-time codes' },
  'account.password': { zh: '修改口令', en: 'Change the password' },
  'account.recovery-codes': { zh: '生成恢复码', en: 'Recovery codes' },
  'account.remove-one-time-codes': { zh: '停用动态码', en: 'Remove one-time codes' },
  'account.role': { zh: '授予角色', en: 'Give a role' },
  'account.unlock': { zh: '解锁帐号', en: 'Unlock an account' },
  'api-token.create': { zh: '新建接口令牌', en: 'Create an API token' },
  'api-token.revoke': { zh: '停用接口令牌', en: 'End an API token' },
  'audit.expire': { zh: '删除到期审计记录', en: 'Delete expired audit entries' },
  'audit.export': { zh: '导出审计记录', en: 'Export the audit trail' },
  'audit.retention': { zh: '设定审计保存期限', en: 'Set the retention of the audit trail' },
  'audit.search': { zh: '查询审计记录', en: 'Search the audit trail' },
  'backup.start': { zh: '立即备份', en: 'Make a backup' },
  'certification.create': { zh: '数据认定', en: 'Certify values' },
  'claim.put': { zh: '填报实际值', en: 'State achieved values' },
  'deadline.remove': { zh: '取消截止日期', en: 'Remove a deadline' },
  'deadline.set': { zh: '设定截止日期', en: 'Set a deadline' },
  'exhibit.attach': { zh: '关联佐证', en: 'Attach an exhibit' },
  'exhibit.detach': { zh: '取消关联佐证', en: 'Detach an exhibit' },
  'exhibit.upload': { zh: '上传佐证', en: 'Upload an exhibit' },
  'filing-lock.set': { zh: '锁定或解锁填报', en: 'Lock or unlock filings' },
  'filing.create': { zh: '开始监控或自评', en: 'Begin a monitoring or self-evaluation' },
  'filing.entries': { zh: '填写监控或自评', en: 'Fill a monitoring or self-evaluation' },
  'import.begin': { zh: '上传导入表格', en: 'Hand in a sheet to import' },
  'import.commit': { zh: '确认导入', en: 'Take in an import' },
  'import.discard': { zh: '放弃导入', en: 'Discard an import' },
  'import.mend': { zh: '更正导入行', en: 'Mend a row of an import' },
  'import.undo': { zh: '撤销导入', en: 'Undo an import' },
  'installation.set-up': { zh: '初始设置', en: 'Set up' },
  'job.retry': { zh: '重新执行后台任务', en: 'Try a job again' },
  'ledger.alter': { zh: '修改台账字段', en: 'Alter a ledger' },
  'ledger.define': { zh: '新建台账', en: 'Define a ledger' },
  'measure.confirm': { zh: '确认取值方法', en: 'Confirm measures' },
  'notice-settings.set': { zh: '设置通知邮箱', en: 'Set own notices' },
  'office.close': { zh: '停用单位', en: 'Close an office' },
  'office.create': { zh: '新建单位', en: 'Create an office' },
  'office.move': { zh: '调整单位隶属', en: 'Move an office' },
  'office.rename': { zh: '单位改名', en: 'Rename an office' },
  'office.reopen': { zh: '恢复单位', en: 'Reopen an office' },
  'paper.correct': { zh: '更正读取内容', en: 'Correct what was read' },
  'paper.create': { zh: '上传文本', en: 'Hand in a paper' },
  'paper.decide': { zh: '处理文本问题', en: 'Decide about a finding of a paper' },
  'paper.make-plan': { zh: '存为计划草稿', en: 'Save a paper as a plan' },
  'period.set': { zh: '关闭或重开台账期间', en: 'Close or reopen a period' },
  'plan-draft.create': { zh: '新建计划草稿', en: 'Begin a draft plan' },
  'plan-lock.set': { zh: '锁定或解锁编报', en: 'Lock or unlock plans' },
  'plan.create': { zh: '上传文本建立计划', en: 'Begin a plan with its paper' },
  'plan.decide': { zh: '处理计划问题', en: 'Decide about a finding of a plan' },
  'plan.edit': { zh: '编辑计划', en: 'Edit a plan' },
  'plan.replace': { zh: '更换计划文本', en: 'Replace the paper of a plan' },
  'publication.decide': { zh: '审批公开', en: 'Decide about a publication' },
  'publication.propose': { zh: '提请公开', en: 'Propose a publication' },
  'publication.withdraw': { zh: '撤下公开', en: 'Withdraw a publication' },
  'record.correct': { zh: '更正台账记录', en: 'Correct a record' },
  'record.create': { zh: '录入台账记录', en: 'Enter a record' },
  'record.erase': { zh: '清除记录中的个人信息', en: 'Erase the content of a record' },
  'record.withdraw': { zh: '撤销台账记录', en: 'Withdraw a record' },
  'region-profile.remove': { zh: '取消区域规则', en: 'Remove the profile of a region' },
  'region-profile.set': { zh: '设定区域规则', en: 'Decide the profile of a region' },
  'review.create': { zh: '上传批次', en: 'Hand in a round of papers' },
  'review.return': { zh: '退回文本', en: 'Return a paper' },
  'session.create': { zh: '登录', en: 'Sign in' },
  'session.delete': { zh: '退出登录', en: 'Sign out' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Every name under which something may stand in the audit trail. */
export type AuditAction =
  | keyof typeof plainActions
  | `${DocumentKind}.${PlanStep}`
  | `${DocumentKind}-comment.${'create' | 'resolve'}`;

const ofDocuments = Object.entries(documentKinds).flatMap(([kind, { zh, en }]): [string, Bilingual][] => [
  ...Object.entries(planSteps).map(([step, name]): [string, Bilingual] => [
    `${kind}.${step}`,
    { zh: `${name.zh}${zh}`, en: `${name.en} a ${en}` },
  ]),
  [`${kind}-comment.create`, { zh: `对${zh}提出意见`, en: `Comment on a ${en}` }],
  [`${kind}-comment.resolve`, { zh: `答复对${zh}的意见`, en: `Answer a comment on a ${en}` }],
]);

/** What each is called, by its name in the trail. */
export const auditActions: ReadonlyMap<string, Bilingual> = new Map([...Object.entries(plainActions), ...ofDocuments]);

/** done: it took place · failed: it was tried with a wrong password or code · refused: it was not allowed. */
export const auditOutcomes = {
  done: { zh: '完成', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
  refused: { zh: '被拒绝', en: 'Refused' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AuditOutcome = keyof typeof auditOutcomes;

/** What something is called that was acted on, by the first part of its address in the trail ("plan/0195…"). */
export const auditSubjects: Readonly<Record<string, Bilingual>> = {
  ...documentKinds,
  account: { zh: '帐号', en: 'account' },
  accounts: { zh: '全部帐号', en: 'all accounts' },
  'api-token': { zh: '接口令牌', en: 'API token' },
  audit: { zh: '审计记录', en: 'audit trail' },
  backup: { zh: '备份', en: 'backup' },
  certification: { zh: '数据认定', en: 'certification' },
  claim: { zh: '实际值', en: 'achieved value' },
  comment: { zh: '意见', en: 'comment' },
  deadline: { zh: '截止日期', en: 'deadline' },
  exhibit: { zh: '佐证', en: 'exhibit' },
  import: { zh: '导入', en: 'import' },
  job: { zh: '后台任务', en: 'job' },
  ledger: { zh: '台账', en: 'ledger' },
  measure: { zh: '取值方法', en: 'measure' },
  office: { zh: '单位', en: 'office' },
  paper: { zh: '文本', en: 'paper' },
  period: { zh: '台账期间', en: 'period' },
  publication: { zh: '公开', en: 'publication' },
  record: { zh: '台账记录', en: 'record' },
  'region-profile': { zh: '区域规则', en: 'region profile' },
  review: { zh: '批次', en: 'round' },
};
