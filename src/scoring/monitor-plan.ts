import { dayParts } from '../base/calendar.ts';
import { fraction } from '../base/fraction.ts';
import type { Reports } from '../model/actual.ts';
import type { Message } from '../model/message.ts';
import type { Monitoring, MonitoringTable } from '../model/monitoring.ts';
import type { Plan } from '../model/plan.ts';
import { type RuleProfile, referenceTo } from '../regulations/profiles/rule-profile.ts';
import { monthsElapsed } from './elapsed.ts';
import { isOpen, type MonitorContext, monitorLine } from './monitor-line.ts';
import { monitorMoney } from './monitor-money.ts';
import { printedSpending, type Subject, subjectsOf } from './subjects.ts';

/**
 * Monitoring of budget and goals up to the end of a day (SPEC 6, 双监控): lights, projections and the reasons that are due. `through` is an ISO
 * day of the fiscal year; a day that does not exist is the caller's bug and throws. Nothing is decided: 完成可能性 is proposed.
 */
export function monitorPlan(plan: Plan, reports: Reports, profile: RuleProfile, through: string): Monitoring {
  const context = monitorContext(profile, through);
  const subjects = subjectsOf(plan);
  return {
    schema: 'mingji.monitoring/1',
    source: plan.source,
    fiscalYear: context.fiscalYear,
    through,
    profile: referenceTo(profile),
    tables: subjects.map((subject) => monitorSubject(subject, plan, reports, context)),
    messages: yearMessage(plan, context.fiscalYear),
  };
}

/** A day and rules as the pace of a line is judged by. A day that does not exist is the caller's bug and throws. */
export function monitorContext(profile: RuleProfile, through: string): MonitorContext {
  const parts = dayParts(through);
  if (!parts) throw new Error(`monitorContext: "${through}" is no day; give one as 2025-07-31`);
  return {
    through,
    fiscalYear: parts.year,
    profile,
    months: monthsElapsed(parts),
    band: fraction(profile.projectionBand.value),
    redBelow: fraction(profile.lights.value.redBelow),
  };
}

function monitorSubject(subject: Subject, plan: Plan, reports: Reports, context: MonitorContext): MonitoringTable {
  const project = plan.projects[Number(subject.number) - 1];
  const spending = reports.spending[subject.subject] ?? printedSpending(subject.execution);
  const money = monitorMoney(spending, project?.fundingPlan ?? [], context, context.profile);
  const lines = subject.indicators
    .filter(({ indicator }) => indicator.horizon === 'annual')
    .map((one) => monitorLine(one, reports.indicators[one.subject], context));
  const isMoneyOpen = money.reasonDue !== undefined && !money.reasonDue.given;
  return {
    subject: subject.subject,
    name: subject.name,
    money,
    lines,
    readyToSubmit: !isMoneyOpen && !lines.some(isOpen),
  };
}

function yearMessage(plan: Plan, year: number): readonly Message[] {
  if (plan.fiscalYear === undefined || plan.fiscalYear === year) return [];
  return [
    {
      severity: 'warning',
      code: 'other-year',
      text: {
        zh: `文本是 ${plan.fiscalYear} 年度的，监控日期在 ${year} 年。请核对日期。`,
        en: `The paper is of ${plan.fiscalYear}, the day of ${year}. Check the date.`,
      },
    },
  ];
}
