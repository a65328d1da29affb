import type { AnswerOf } from '../../contract/endpoint.ts';
import type { ledgerEndpoints, periodEndpoints } from '../../contract/ledgers.ts';
import type { LedgerOverview } from '../../services/ledgers/ledger-overviews.ts';
import type { readPeriods } from '../../services/ledgers/periods.ts';
import type { readLedger } from '../../services/ledgers/read-ledgers.ts';
import { onceFor } from '../remembered-answers.ts';
import type { Reply } from '../route.ts';

type Definition = AnswerOf<typeof ledgerEndpoints.read>;
type Versioned = Awaited<ReturnType<typeof readLedger>>;
type Field = Versioned['definition']['fields'][number];

/** An office's ledgers are looked at far more often than they change. */
export const presentLedgers = onceFor((overviews: readonly LedgerOverview[]) => ({
  items: overviews.map(presentLedger),
}));

function presentLedger(overview: LedgerOverview): AnswerOf<typeof ledgerEndpoints.list>['items'][number] {
  const { definition, isOwn, summary } = overview;
  const { id, title, purpose } = definition;
  return {
    ...{ id, title, purpose, isOwn, records: summary?.records ?? 0 },
    lastDate: summary?.lastDate ?? null,
    lastEntry: summary?.lastEntry ?? null,
  };
}

/** The version is the ETag: what a change of the definition starts from. */
export function replyDefinition({ definition, version }: Versioned): Reply<Definition> {
  const { id, title, purpose, fields, naturalKey, decidingDate, example } = definition;
  const value = {
    ...{ id, title, purpose, version, decidingDate, isOwn: version > 0 },
    naturalKey: [...naturalKey],
    example: { ...example },
    fields: fields.map(presentField),
  };
  return { value, revision: version };
}

function presentField(field: Field): Definition['fields'][number] {
  const { id, kind, title, required = false, help = null, least = null, most = null, ledger = null } = field;
  const choices = (field.choices ?? []).map((choice) => ({ id: choice.id, title: choice.title }));
  return { id, kind, title, required, help, least, most, ledger, choices };
}

export function presentPeriod(
  row: Awaited<ReturnType<typeof readPeriods>>[number],
): AnswerOf<typeof periodEndpoints.set> {
  const { period, closed_at, closed_by } = row;
  return { period, closed: closed_at !== null, closedAt: closed_at, changedBy: closed_by };
}
