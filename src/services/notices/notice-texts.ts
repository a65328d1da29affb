import type { Bilingual } from '../../base/bilingual.ts';
import { works } from '../../model/work.ts';
import { type DocumentKind, documentKinds, type PlanStep, planSteps } from '../../model/workflow.ts';
import type { DeadlineRow } from '../../store/tasks/deadlines.ts';

/** "2026年度编报（截止3月31日）" */
function deadlineName({ fiscal_year, work, period, due_on }: DeadlineRow): Bilingual {
  const [, month, day] = due_on.split('-').map(Number);
  const zh = period === '' ? works[work].zh : `1–${Number(period)}月${works[work].zh}`;
  const en = period === '' ? works[work].en : `${works[work].en} up to month ${Number(period)}`;
  return { zh: `${fiscal_year}年度${zh}（${month}月${day}日截止）`, en: `${en} ${fiscal_year}, due ${due_on}` };
}

const left = (days: number): Bilingual => {
  if (days < 0) return { zh: '已逾期', en: 'overdue' };
  if (days === 0) return { zh: '今天截止', en: 'due today' };
  return { zh: `还有${days}天`, en: `${days} days left` };
};

/** To one person: how much of theirs is still open. */
export function reminderTexts(deadline: DeadlineRow, daysLeft: number, open: number): Bilingual {
  const [name, time] = [deadlineName(deadline), left(daysLeft)];
  return {
    zh: `${name.zh}${time.zh}，您有${open}项待办。`,
    en: `${name.en}: ${time.en}, ${open} of yours still open.`,
  };
}

/** To a group: how many of the region's offices are not done. No office is named: a group may have other members. */
export function groupTexts(region: string, deadline: DeadlineRow, daysLeft: number, offices: number): Bilingual {
  const [name, time] = [deadlineName(deadline), left(daysLeft)];
  return {
    zh: `${region}${name.zh}${time.zh}，还有${offices}个单位未完成。`,
    en: `${region}: ${name.en}: ${time.en}, ${offices} offices are not done.`,
  };
}

/** What happened to a document. */
export function stepTexts(step: PlanStep, kind: DocumentKind, office: string, title: string): Bilingual {
  return {
    zh: `${office}的${documentKinds[kind].zh}“${title}”：${planSteps[step].zh}。`,
    en: `${planSteps[step].en}: the ${documentKinds[kind].en} "${title}" of ${office}.`,
  };
}
