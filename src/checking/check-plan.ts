import { decimal, type Exact, isDecimal } from '../base/decimal.ts';
import { remember } from '../base/remember.ts';
import { simplify } from '../base/simplified.ts';
import type { CheckReport, CheckSettings } from '../model/check-report.ts';
import type { Finding, NotChecked, Severity } from '../model/finding.ts';
import { mapTexts } from '../model/map-texts.ts';
import type { Message } from '../model/message.ts';
import type { Plan } from '../model/plan.ts';
import { cutOffTables, isOfUnread, withoutCells } from './cut-off-table.ts';
import { rules as registeredRules } from './registry.generated.ts';
import type { CheckContext, Draft, Rule } from './rule.ts';

/**
 * Runs every rule that is not switched off over a plan. Nothing is thrown for what is wrong in the paper; a setting that names
 * no rule or switches one off without a reason is a mistake of the caller and is thrown.
 */
export function checkPlan(
  printed: Plan,
  context: CheckContext = {},
  settings: CheckSettings = {},
  rules: readonly Rule[] = registeredRules,
): CheckReport {
  refuseWrongSettings(settings, rules);
  const plan = inSimplifiedCharacters(printed);
  const off = settings.switchedOff ?? {};
  const running = rules.filter((rule) => !Object.hasOwn(off, rule.id));
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = plan.messages.filter(isOfUnread).map(unreadOf);
  const cut = cutOffTables(plan);
  const told = withoutCells(plan);
  for (const rule of running) {
    const severity = settings.severities?.[rule.id] ?? rule.severity;
    for (const drafted of rule.check(plan, context)) {
      const whole = rule.needsWholeTable ? unlessIn(cut, drafted, CUT_OFF) : drafted;
      const draft = rule.needsCells ? unlessIn(told, whole, NO_CELL) : whole;
      if ('notChecked' in draft) notChecked.push(toNotChecked(rule, draft));
      else findings.push(toFinding(rule, severity, draft));
    }
  }
  return {
    findings: sortByWeight(plan, findings),
    notChecked,
    rules: running.map(({ id, title }) => ({ id, title })),
    switchedOff: rules
      .filter((rule) => Object.hasOwn(off, rule.id))
      .map(({ id, title }) => ({ id, title, reason: off[id]?.reason ?? '' })),
    ...(settings.profile && { profile: settings.profile }),
  };
}

/** Rules know words in simplified characters. */
function inSimplifiedCharacters(plan: Plan): Plan {
  return plan.messages.some(({ code }) => code === 'traditional-characters') ? mapTexts(plan, simplify) : plan;
}

function refuseWrongSettings(settings: CheckSettings, rules: readonly Rule[]): void {
  if (!settings.switchedOff && !settings.severities) return;
  const known = new Set(rules.map((rule) => rule.id));
  for (const id of [...Object.keys(settings.switchedOff ?? {}), ...Object.keys(settings.severities ?? {})]) {
    if (!known.has(id)) throw new Error(`check settings name the rule "${id}", which does not exist; see docs/rules`);
  }
  for (const [id, { reason }] of Object.entries(settings.switchedOff ?? {})) {
    if (reason.trim() === '')
      throw new Error(`the rule "${id}" is switched off without a reason; the report has to print one`);
  }
}

const CUT_OFF = {
  zh: '这张表在文本中不完整（缺开头或结尾，或只是叙述），没有读到的行不能下结论。',
  en: 'The text holds only a part of this table (its beginning or end is missing, or it is told in sentences); of rows that were not read nothing can be said.',
};
const NO_CELL = {
  zh: '这一行的文本不完整（或没有表头，或是从叙述中读出的），没有读到的不能断定没有填写。',
  en: 'The text of this line is not whole, has no header or tells it in a sentence: what was not read may still be filled in.',
};

/** What was not read no rule has seen. */
function unreadOf({ code, at }: Message): NotChecked {
  return {
    rule: code,
    title: { zh: '全部规则', en: 'All rules' },
    subject: '',
    label: '没有识别的页或图片',
    why: {
      zh: '时间不够，没有识别，其中的内容没有检查；见读取说明。',
      en: 'There was no time to recognise them; nothing on them was checked. See what could not be read.',
    },
    ...(at && { at }),
  };
}

/** What a rule says of a part that is not whole is not known. */
function unlessIn(parts: readonly string[], draft: Draft, notChecked: NotChecked['why']): Draft {
  const { subject, label, at } = draft;
  const isIn = parts.some((part) =>
    part === '' ? !subject.startsWith('/projects/') : subject === part || subject.startsWith(`${part}/`),
  );
  return isIn ? { subject, label, ...(at && { at }), notChecked } : draft;
}

function toFinding(rule: Rule, severity: Severity, draft: Exclude<Draft, { notChecked: unknown }>): Finding {
  const { subject, label, message, remedy, at, excerpt } = draft;
  return {
    rule: rule.id,
    title: rule.title,
    severity,
    message,
    remedy,
    citations: rule.cites,
    subject,
    label,
    ...(at && { at }),
    ...(excerpt !== undefined && { excerpt }),
  };
}

function toNotChecked(rule: Rule, draft: Extract<Draft, { notChecked: unknown }>): NotChecked {
  const { subject, label, notChecked, at } = draft;
  return { rule: rule.id, title: rule.title, subject, label, why: notChecked, ...(at && { at }) };
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Severity first, then the money of the project concerned (the whole paper counts as all money), then the order of the paper. */
function sortByWeight(plan: Plan, findings: readonly Finding[]): Finding[] {
  const money = plan.projects.map((project) => amountOf(project.amounts.total));
  const weighed = findings.map((finding) => ({ finding, keys: pointerKeys(finding.subject) }));
  const moneyOf = (keys: readonly (string | number)[]): Exact | undefined =>
    keys[0] === 'projects' && typeof keys[1] === 'number' ? money[keys[1]] : undefined;
  return weighed
    .sort((a, b) => {
      const bySeverity = SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity];
      if (bySeverity !== 0) return bySeverity;
      const byMoney = compareMoney(moneyOf(a.keys), moneyOf(b.keys));
      return byMoney === 0 ? comparePointers(a.keys, b.keys) : byMoney;
    })
    .map(({ finding }) => finding);
}

function amountOf(amount: string | null | undefined): Exact {
  return decimal(amount !== null && amount !== undefined && isDecimal(amount) ? amount : 0);
}

function compareMoney(a: Exact | undefined, b: Exact | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return b.comparedTo(a);
}

const pointerKeys = remember((pointer): readonly (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
);

/** Numbers as numbers: /projects/2 comes before /projects/10. */
function comparePointers(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i] ?? '';
    const right = b[i] ?? '';
    if (left === right) continue;
    return typeof left === 'number' && typeof right === 'number' ? left - right : String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
