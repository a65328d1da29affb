import type { Report, Spending } from '../model/actual.ts';
import type { Message } from '../model/message.ts';
import type { Plan } from '../model/plan.ts';
import type { ActualsSheet } from './actuals-sheet/read-actuals-sheet.ts';
import { cellError, plainWords } from './actuals-sheet/sheet-words.ts';
import { printedReports } from './printed-reports.ts';
import { type Subject, subjectsOf } from './subjects.ts';

type Line = Subject['indicators'][number];

/** Whether what was read of a file is a filled official form (自评表, 监控表): actual values, and a table of money with what was spent. */
export function isFilledForm(filled: Plan): boolean {
  return subjectsOf(filled).some(
    ({ indicators, execution }) =>
      execution.some(({ executed }) => executed !== undefined && executed !== '') &&
      indicators.some(({ indicator }) => (indicator.actual ?? '') !== ''),
  );
}

/**
 * What a filled official form reports about another paper's plan: projects are matched by name, or are the only one of both; lines by their level
 * 3 name, those of one name in their order. What is in the form and not in the plan is named with its place and left out.
 */
export function formReports(filled: Plan, plan: Plan): ActualsSheet {
  const own = printedReports(filled);
  const indicators: Record<string, Report> = {};
  const spending: Record<string, Spending> = {};
  const messages: Message[] = [];
  const [theirs, ours] = [subjectsOf(filled), subjectsOf(plan)];
  for (const from of theirs) {
    const to = theirs.length === 1 && ours.length === 1 ? ours[0] : ours.find((one) => isSame(one, from));
    if (!to) {
      messages.push(unknown('unknown-project', '项目', 'project', from.name, from.at ?? {}));
      continue;
    }
    const spent = own.spending[from.subject];
    if (spent) spending[to.subject] = spent;
    const open = [...to.indicators];
    for (const line of from.indicators) {
      const report = own.indicators[line.subject];
      const at = open.findIndex((one) => nameOf(one) === nameOf(line));
      const [found] = at < 0 ? [] : open.splice(at, 1);
      if (found && report) indicators[found.subject] = report;
      if (!found)
        messages.push(unknown('unknown-indicator', '指标', 'indicator', line.indicator.level3, line.indicator.at));
    }
  }
  return { reports: { indicators, spending }, messages };
}

/** The department as a whole is itself, whatever either paper calls it. */
const isSame = (one: Subject, other: Subject): boolean =>
  one.number === '0' || other.number === '0'
    ? one.number === other.number
    : plainWords(one.name) === plainWords(other.name);

const nameOf = ({ indicator }: Line): string => plainWords(indicator.level3);

function unknown(code: string, zh: string, en: string, name: string, at: NonNullable<Message['at']>): Message {
  return cellError(
    code,
    `绩效文本中没有“${name}”这个${zh}。没有采用，请核对名称。`,
    `The paper has no ${en} "${name}"; left out, please check the name.`,
    at,
  );
}
