import type { Bilingual } from '../base/bilingual.ts';

/** What the server does in the background, as people call it. */
const jobKindNames = {
  backup: { zh: '备份', en: 'Backup' },
  deliver: { zh: '发送邮件和群消息', en: 'Mail and group messages' },
  tell: { zh: '办理通知', en: 'Notices of what has come' },
  remind: { zh: '到期提醒', en: 'Reminders of deadlines' },
  tidy: { zh: '清理过期内容', en: 'Clearing what has served its time' },
  papers: { zh: '读取文本', en: 'Reading of papers' },
  review: { zh: '批量检查', en: 'Folders of papers' },
  import: { zh: '台账导入', en: 'Import into ledgers' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type JobKind = keyof typeof jobKindNames;

/** What a kind is called; one that this program does not know (left by a newer one) goes by its id. */
export function nameOfJobKind(kind: string): Bilingual {
  return Object.hasOwn(jobKindNames, kind) ? jobKindNames[kind as JobKind] : { zh: kind, en: kind };
}
