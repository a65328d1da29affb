import { useMemo, useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { filingEndpoints } from '#contract/filings.ts';
import { useDraft } from '../../../lib/draft/use-draft.ts';

export type Filing = AnswerOf<typeof filingEndpoints.read>;
export type Entries = Filing['entries'];
export type LineEntry = Entries['lines'][number];
export type TableEntry = Entries['tables'][number];

export interface EntriesState {
  readonly entries: Entries;
  readonly isChanged: boolean;
  /** What was typed last time and not saved has been taken up again. */
  readonly isRestored: boolean;
  readonly lineOf: (subject: string) => LineEntry;
  readonly tableOf: (subject: string) => TableEntry;
  readonly changeLine: (entry: LineEntry) => void;
  readonly changeTable: (entry: TableEntry) => void;
  /** To be called when these entries have been saved as this version: what was typed meanwhile stands on it. */
  readonly saved: (sent: Entries, version: number) => void;
}

interface Kept {
  readonly version: number;
  readonly entries: Entries;
}

/** What a person adds, kept in the browser until it is saved; a draft that was made on another version is left aside. */
export function useEntries({ id, version, entries: saved }: Filing): EntriesState {
  const { draft, keep, forget } = useDraft<Kept>(`filing ${id}`);
  // Newer than what is shown: it has just been saved, and the page has not been read again yet.
  const stands = draft !== undefined && draft.version >= version;
  const [isRestored] = useState(stands);
  const entries = stands ? draft.entries : saved;
  return useMemo(
    () => ({
      entries,
      isChanged: entries !== saved,
      isRestored,
      lineOf: (subject) => entries.lines.find((entry) => entry.subject === subject) ?? { subject },
      tableOf: (subject) => entries.tables.find((entry) => entry.subject === subject) ?? { subject },
      changeLine: (entry) => keep({ version, entries: { ...entries, lines: replaced(entries.lines, entry) } }),
      changeTable: (entry) => keep({ version, entries: { ...entries, tables: replaced(entries.tables, entry) } }),
      saved: (sent, next) => (sent === entries ? forget() : void keep({ version: next, entries })),
    }),
    [entries, saved, isRestored, keep, forget, version],
  );
}

function replaced<T extends { subject: string }>(list: readonly T[], entry: T): T[] {
  return [...list.filter(({ subject }) => subject !== entry.subject), entry];
}

/** Entries as the server takes them: a claim or a share that is only half written is left out until it is whole. */
export function sendable({ tables, lines }: Entries): Entries {
  return {
    tables: tables.map(({ claim, ...entry }) => ({
      ...entry,
      ...(claim && claim.source.trim() !== '' && (claim.executed || claim.adjusted) ? { claim: claimOf(claim) } : {}),
    })),
    lines: lines.map(({ claim, share, ...entry }) => ({
      ...entry,
      ...(share ? { share } : {}),
      ...(claim && claim.text.trim() !== '' && claim.source.trim() !== '' ? { claim } : {}),
    })),
  };
}

function claimOf({ source, executed, adjusted }: NonNullable<TableEntry['claim']>): NonNullable<TableEntry['claim']> {
  return { source, ...(executed ? { executed } : {}), ...(adjusted ? { adjusted } : {}) };
}
