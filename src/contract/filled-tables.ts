import { z } from 'zod';
import { bilingual } from './shared-schemas.ts';

const light = z.enum(['red', 'yellow', 'green']).nullable();
const likelihood = z.enum(['certain', 'possible', 'impossible']).nullable();
const projection = z.object({ value: z.string(), low: z.string(), high: z.string() }).nullable();
const note = z.object({ code: z.string(), text: bilingual });

/** One step of a computation, to be followed by hand. */
export const traceStep = z.object({
  what: bilingual,
  inputs: z.array(z.object({ name: bilingual, value: z.string() })),
  formula: bilingual,
  substituted: z.string(),
  exact: z.string(),
  result: z.string(),
  roundedTo: z.number().int().nullable(),
  /** The clauses it rests on, one line each. */
  basis: z.array(bilingual),
});

const reasonDue = z
  .object({
    because: z.enum(['missed', 'low-execution', 'over-achieved', 'behind-pace']),
    text: bilingual,
    given: z.boolean(),
  })
  .nullable();

/** Where an actual value comes from: the records, a person's claim with its source, a person's judgement; missing is never a zero. */
const origin = z.enum(['records', 'claim', 'judgement', 'missing']);

/** What the records say, by a measure that was confirmed. */
const computed = z
  .object({
    text: z.string(),
    records: z.number().int(),
    sentence: bilingual,
    notes: z.array(bilingual),
  })
  .nullable();

const claim = z
  .object({
    text: z.string(),
    source: z.string(),
    /** Claimed less computed, where both are there and can be compared. */
    difference: z.string().nullable(),
  })
  .nullable();

const filledLine = z.object({
  /** JSON pointer into the plan. */
  subject: z.string(),
  line: z.string(),
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
  target: z.string(),
  targetKind: z.enum(['number', 'list', 'qualitative', 'not-applicable', 'absent']),
  /** The last day that the target allows, where it is a deadline. */
  deadline: z.string().nullable(),
  actual: z.string().nullable(),
  origin,
  computed,
  claim,
  reason: z.string(),
  reasonDue,
  notes: z.array(note),
  trace: z.array(traceStep),
  /** Of a self-evaluation. */
  weight: z.string().nullable(),
  score: z.string().nullable(),
  met: z.boolean().nullable(),
  tier: z.enum(['achieved', 'partly', 'missed']).nullable(),
  share: z.string().nullable(),
  /** Of a monitoring. */
  light,
  pace: z.string().nullable(),
  projection,
  proposedLikelihood: likelihood,
  likelihood,
});

export const filledTable = z.object({
  /** "/projects/0"; "" for the department as a whole. */
  subject: z.string(),
  name: z.string(),
  money: z.object({
    adjusted: z.string().nullable(),
    executed: z.string().nullable(),
    origin,
    /** What the payment ledger says, 元. */
    computed: z.string().nullable(),
    payments: z.number().int(),
    source: z.string().nullable(),
    /** Percent of the budget spent. */
    rate: z.string().nullable(),
    reason: z.string(),
    reasonDue,
    notes: z.array(note),
    trace: z.array(traceStep),
    weight: z.string().nullable(),
    score: z.string().nullable(),
    light,
    pace: z.string().nullable(),
    plannedShare: z.string().nullable(),
    projection,
  }),
  lines: z.array(filledLine),
  /** Every line that counts has its value: only then are there a total and a grade. */
  complete: z.boolean(),
  total: z.string().nullable(),
  grade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(),
  soFar: z.object({ score: z.string(), weight: z.string() }).nullable(),
  outcome: z.string(),
  trace: z.array(traceStep),
});
