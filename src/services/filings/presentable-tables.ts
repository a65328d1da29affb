import type { Bilingual } from '../../base/bilingual.ts';
import type { Evaluation, EvaluationTable, Note, ReasonDue, ScoredLine } from '../../model/evaluation.ts';
import type { Filing, LineEntry, TableEntry } from '../../model/filing.ts';
import type { Monitoring, MonitoringTable, PacedLine } from '../../model/monitoring.ts';
import { deadlineOf } from '../../model/target-grammar/deadline.ts';
import type { TraceStep } from '../../model/trace.ts';
import { printCitation } from '../../regulations/print-citation.ts';

/** A step of a computation with its clauses in words. */
export function presentableStep({ citations, roundedTo, inputs, ...step }: TraceStep) {
  const basis = citations.map(
    (citation): Bilingual => ({
      zh: printCitation(citation, 'zh'),
      en: printCitation(citation, 'en'),
    }),
  );
  return {
    ...step,
    inputs: inputs.map(({ name, value }) => ({ name, value })),
    roundedTo: roundedTo ?? null,
    basis,
  };
}

type Row = EvaluationTable | MonitoringTable;

/** The tables of a filing as they are shown: what the engine made, beside what the records say and what a person added. */
export function presentableTables(filing: Filing) {
  const tables: readonly Row[] = (filing.result as Evaluation | Monitoring).tables;
  const lineEntries = new Map(filing.entries.lines.map((entry) => [entry.subject, entry]));
  const tableEntries = new Map(filing.entries.tables.map((entry) => [entry.subject, entry]));
  return tables.map((table) => ({
    subject: table.subject,
    name: table.name,
    money: moneyOf(filing, table, tableEntries.get(table.subject)),
    lines: table.lines.map((line) => lineOf(filing, line, lineEntries.get(line.subject))),
    outcome: tableEntries.get(table.subject)?.outcome ?? '',
    ...('execution' in table
      ? {
          complete: table.complete,
          total: table.total ?? null,
          grade: table.grade ?? null,
          soFar: table.soFar,
          trace: table.trace.map(presentableStep),
        }
      : { complete: table.readyToSubmit, total: null, grade: null, soFar: null, trace: [] }),
  }));
}

interface Explained {
  readonly reasonDue?: ReasonDue;
  readonly notes: readonly Note[];
  readonly trace: readonly TraceStep[];
}

function explained({ reasonDue, notes, trace }: Explained) {
  return { reasonDue: reasonDue ?? null, notes: [...notes], trace: trace.map(presentableStep) };
}

function moneyOf({ tables }: Filing, table: Row, entry: TableEntry | undefined) {
  const value = tables[table.subject];
  const scored = 'execution' in table ? table.execution : undefined;
  const paced = 'money' in table ? table.money : undefined;
  const money = scored ?? paced;
  return {
    adjusted: money?.adjusted ?? null,
    executed: money?.executed ?? null,
    origin: value?.origin ?? ('missing' as const),
    computed: value?.computed ?? null,
    payments: value?.payments ?? 0,
    source: entry?.claim?.source ?? null,
    rate: money?.rate ?? null,
    reason: entry?.reason ?? '',
    ...explained(money ?? { notes: [], trace: [] }),
    weight: scored?.weight ?? null,
    score: scored?.score ?? null,
    light: paced?.light ?? null,
    pace: paced?.pace ?? null,
    plannedShare: paced?.plannedShare ?? null,
    projection: paced?.projection ?? null,
  };
}

function lineOf({ lines, fiscalYear }: Filing, line: ScoredLine | PacedLine, entry: LineEntry | undefined) {
  const value = lines[line.subject];
  const computed = value?.computed;
  const { subject, level1, level2, level3, target, actual } = line;
  return {
    ...{ subject, line: line.line, level1, level2, level3, target: target.text, targetKind: target.kind },
    deadline: deadlineOf(target, fiscalYear) ?? null,
    actual: actual?.text ?? null,
    origin: value?.origin ?? ('missing' as const),
    computed: computed ? { ...computed, notes: [...computed.notes] } : null,
    claim: entry?.claim ? { ...entry.claim, difference: value?.difference ?? null } : null,
    reason: entry?.reason ?? '',
    ...explained(line),
    tier: entry?.tier ?? null,
    share: entry?.share ?? null,
    ...('status' in line ? scoreOf(line) : NO_SCORE),
    ...('nature' in line ? paceOf(line) : NO_PACE),
    likelihood: entry?.likelihood ?? null,
  };
}

const NO_SCORE = { weight: null, score: null, met: null };

function scoreOf({ weight, score, met }: ScoredLine) {
  return { weight, score: score ?? null, met: met ?? null };
}

const NO_PACE = { light: null, pace: null, projection: null, proposedLikelihood: null };

function paceOf({ light, pace, projection, likelihood }: PacedLine) {
  return {
    light: light ?? null,
    pace: pace ?? null,
    projection: projection ?? null,
    proposedLikelihood: likelihood ?? null,
  };
}
