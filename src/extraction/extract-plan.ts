import type { Document } from '../model/document.ts';
import { mapTexts } from '../model/map-texts.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { absenceMessages } from './absence-messages.ts';
import { findDepartment } from './assembly/department/department-of.ts';
import { departmentPlanOf } from './assembly/department-plan-of.ts';
import { findFiscalYear } from './assembly/fiscal-year-of.ts';
import { unitAssumed } from './assembly/form-amounts.ts';
import { projectsOfPaper } from './assembly/projects-of-paper.ts';
import { withToldBudget } from './assembly/told-heads.ts';
import { messageOf } from './messages.ts';
import { readDepartmentParts } from './narrative/department-parts.ts';
import { type Reading, readingOf } from './reading.ts';
import { textEnd } from './text-end.ts';
import { simplifiedDocument } from './traditional-text.ts';

/**
 * Reads a plan out of a document: pure, total, never throws on content. A document without any performance table gives a plan without
 * projects, but for the one that the title of a report names, and a message that says so.
 */
export function extractPlan(document: Document): Plan {
  const simplified = simplifiedDocument(document);
  if (!simplified) return planOf(readingOf(document));
  const plan = mapTexts(planOf(readingOf(simplified.document)), simplified.inOwnWords);
  return { ...plan, messages: [messageOf('traditional-characters', undefined), ...plan.messages] };
}

function planOf(reading: Reading): Plan {
  const { document, layout, lines, forms, recovered } = reading;
  const messages: Message[] = [...document.messages, ...recovered];
  if (forms.blank) messages.push(messageOf('blank-forms', forms.blank.at));
  const projects = projectsOfPaper(reading, messages);
  const printed = departmentPlanOf(forms.ofDepartment, messages);
  const whole = reading.reportsWhole && forms.ofDepartment.length > 0 ? withToldBudget(printed, lines) : printed;
  const isWithoutForms = forms.ofPerformance.length === 0;
  const { department, at } = findDepartment(lines, forms.ofPerformance, forms.all, isWithoutForms ? projects : []);
  const fiscalYear = findFiscalYear(lines, forms.ofPerformance, projects, document.source.file);
  const parts = readDepartmentParts(lines);
  const overallGoal = parts.overallGoal ?? whole.overallGoal;
  const summary = forms.ofPerformance.find((form) => form.summary)?.summary;
  const totalAt = forms.ofDepartment.find(({ printedTotal }) => printedTotal)?.printedTotal?.at;
  const places: Record<string, Place> = {
    ...(at ? { department: at } : {}),
    ...(totalAt ? { printedTotal: totalAt } : {}),
    ...(parts.overallGoalAt ? { overallGoal: parts.overallGoalAt } : {}),
    ...Object.fromEntries(parts.safeguardsAt.map((place, index) => [`safeguards/${index}`, place])),
  };
  messages.push(...endMessages(reading));
  if (isOpened(document)) {
    messages.push(
      ...formMessages(reading),
      ...(department.name === undefined ? [messageOf('department-not-found', undefined)] : []),
      ...(fiscalYear === undefined ? [messageOf('fiscal-year-not-found', undefined)] : []),
    );
  }
  return {
    schema: 'mingji.plan/1',
    source: document.source,
    layout: layout?.id ?? 'general',
    department,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...whole,
    ...(overallGoal === undefined ? {} : { overallGoal }),
    divisions: parts.divisions,
    safeguards: parts.safeguards,
    ...(summary ? { summary } : {}),
    projects,
    ...(Object.keys(places).length > 0 ? { places } : {}),
    messages,
  };
}

/** Of a file that could not be opened the reader has said all there is to say. */
const isOpened = ({ blocks, messages }: Document): boolean =>
  blocks.length > 0 || messages.every(({ severity }) => severity !== 'error');

/** Whether the text of a flattened paper ends inside its last form, where nothing has said so yet. */
function endMessages({ document, blocks, forms, recovered }: Reading): readonly Message[] {
  if (document.source.format !== 'text' || recovered.some(({ code }) => code === 'text-ends-in-row')) return [];
  const end = textEnd(blocks, forms.all);
  return end ? [end] : [];
}

/** What the reader of the plan must know of the forms: which are absent or not read, what was assumed of them, and what each says itself. */
function formMessages(reading: Reading): readonly Message[] {
  const { ofPerformance, unread } = reading.forms;
  const assumed = ofPerformance.flatMap((form) => unitAssumed(form) ?? []);
  return [
    ...absenceMessages(reading),
    ...(ofPerformance.length > 0 && !reading.layout ? [messageOf('general-layout', ofPerformance[0]?.at)] : []),
    ...(unread.length > 0 ? [messageOf('table-not-read', unread[0]?.at, String(unread.length))] : []),
    ...assumed.map(({ at, unit }) => messageOf('amount-unit-assumed', at, unit)),
    ...ofPerformance.flatMap(({ messages }) => messages),
  ];
}
