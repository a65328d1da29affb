import { z } from 'zod';
import { formats } from './document.ts';
import type { Plan } from './plan.ts';
import type { Target } from './target.ts';
import { parseTarget } from './target-grammar/parse-target.ts';

/**
 * The interchange format `mingji.plan/1` (SPEC 3.2, src/model/plan.ts) as a schema, for plans that other programs wrote or a person edited.
 * A field that the format does not have is refused and not dropped: it may be a misspelt one.
 */

const decimalText = z.string().regex(/^-?\d+(?:\.\d+)?$/, '应为十进制数的文本，如 "12.50"');
/** Money in 元: "" for a printed empty cell, null for one that could not be read. */
const amount = z.union([decimalText, z.literal('')]).nullable();
const text = z.exactOptional(z.string());
const points = z.exactOptional(z.union([decimalText, z.literal('')]).nullable());
const place = z.strictObject({
  page: z.exactOptional(z.int()),
  sheet: text,
  table: z.exactOptional(z.int()),
  row: z.exactOptional(z.int()),
  column: z.exactOptional(z.int()),
  line: z.exactOptional(z.int()),
});
const at = z.exactOptional(place);
const places = z.exactOptional(z.record(z.string(), place));
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const numberTarget = z.strictObject({
  text: z.string(),
  kind: z.literal('number'),
  op: z.enum(['≥', '≤', '>', '<', '=']),
  value: decimalText,
  unit: z.string(),
  per: text,
  explicit: z.boolean(),
});
const readTarget = z.discriminatedUnion('kind', [
  numberTarget,
  z.strictObject({ text: z.string(), kind: z.literal('list'), parts: z.array(numberTarget) }),
  z.strictObject({ text: z.string(), kind: z.literal('qualitative') }),
  z.strictObject({ text: z.string(), kind: z.literal('not-applicable') }),
  z.strictObject({ text: z.literal(''), kind: z.literal('absent') }),
]);
/** A target may be given as its text alone, as it was typed: what it means is then read from it. */
const target = z.union([readTarget, z.string().transform((typed): Target => parseTarget(typed))]);

const indicator = z.strictObject({
  horizon: z.enum(['annual', 'midterm']),
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
  description: text,
  target,
  basis: text,
  weight: points,
  actual: text,
  score: points,
  reason: text,
  forecast: text,
  likelihood: text,
  further: z.exactOptional(z.record(z.string(), z.string())),
  // Where it stood in its source: plans that were not read from a file have no place to name.
  at: place.default({}),
  places,
  toConfirm: z.exactOptional(z.boolean()),
});

const execution = z.strictObject({
  label: z.string(),
  kind: z.enum(['total', 'fiscal', 'carried-over', 'other']),
  initial: z.exactOptional(amount),
  adjusted: z.exactOptional(amount),
  executed: z.exactOptional(amount),
  forecast: z.exactOptional(amount),
  weight: points,
  rate: text,
  score: points,
  reason: text,
  at,
});

const amounts = z.strictObject({
  total: z.exactOptional(amount),
  fiscal: z.exactOptional(amount),
  other: z.exactOptional(amount),
  further: z.exactOptional(z.record(z.string(), amount)),
  places,
});

const project = z.strictObject({
  name: z.string(),
  code: text,
  unit: text,
  department: text,
  nature: text,
  period: text,
  amounts: amounts.default({}),
  midtermAmounts: z.exactOptional(amounts),
  amountUnit: text,
  purpose: text,
  fundingPlan: z
    .array(z.strictObject({ by: z.string(), value: z.string().nullable(), unit: z.string(), at }))
    .default([]),
  goals: z.array(z.string()).default([]),
  midtermGoals: z.array(z.string()).default([]),
  indicators: z.array(indicator).default([]),
  costLines: z
    .array(z.strictObject({ name: z.string(), amount: z.exactOptional(amount), formula: text, at }))
    .default([]),
  costTotal: z.exactOptional(amount),
  execution: z.exactOptional(z.array(execution)),
  outcome: text,
  printedTotal: text,
  printedGrade: text,
  further: z.exactOptional(z.array(z.strictObject({ label: z.string(), value: z.string(), at }))),
  places,
  at,
});

const budget = z.strictObject({
  total: z.exactOptional(amount),
  generalPublic: z.exactOptional(amount),
  governmentFund: z.exactOptional(amount),
  other: z.exactOptional(amount),
  basic: z.exactOptional(amount),
  project: z.exactOptional(amount),
  further: z.exactOptional(z.record(z.string(), amount)),
  places,
  at,
});

const summaryLine = z.strictObject({
  name: z.string(),
  amount: z.exactOptional(amount),
  midtermGoal: text,
  annualGoal: text,
  at,
});

const message = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  text: bilingual,
  at,
});

export const planSchema: z.ZodType<Plan> = z.strictObject({
  schema: z.literal('mingji.plan/1'),
  source: z
    .object({ file: z.string(), sha256: z.string().default(''), format: z.enum(formats).default('unknown') })
    .default({ file: '', sha256: '', format: 'unknown' }),
  layout: z.string().default('general'),
  department: z.strictObject({ name: text, code: text }).default({}),
  fiscalYear: z.exactOptional(z.int()),
  overallGoal: text,
  divisions: z
    .array(
      z.strictObject({
        title: z.string(),
        goal: z.string(),
        targets: z.array(z.strictObject({ name: z.string(), target: numberTarget, at })).default([]),
        at,
      }),
    )
    .default([]),
  safeguards: z.array(z.string()).default([]),
  budget: z.exactOptional(budget),
  duties: text,
  workPlan: z.array(z.strictObject({ item: z.string(), unit: text, goal: text, outcome: text, at })).default([]),
  indicators: z.array(indicator).default([]),
  execution: z.exactOptional(z.array(execution)),
  outcome: text,
  printedTotal: text,
  printedGrade: text,
  summary: z.exactOptional(z.strictObject({ total: z.exactOptional(amount), lines: z.array(summaryLine), at })),
  projects: z.array(project).default([]),
  places,
  messages: z.array(message).default([]),
});
