import { useCallback, useMemo, useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { filingEndpoints } from '#contract/filings.ts';
import { useDraft } from '../../../lib/draft/use-draft.ts';
import { type EntryConflict, joinEntries, movedEntries, type Names, withTheirs } from './join-entries.ts';

export type Filing = AnswerOf<typeof filingEndpoints.read>;
export type Entries = Filing['entries'];
export type LineEntry = Entries['lines'][number];
export type TableEntry = Entries['tables'][number];

export interface EntriesState {
  readonly entries: Entries;
  readonly isChanged: boolean;
  /** What was typed last time and not saved has been taken up again. */
  readonly isRestored: boolean;
  /** A colleague has saved meanwhile, and what is typed here has been joined with that. */
  readonly isJoined: boolean;
  /** Entries that both have filled in differently; until a person has chosen, nothing is saved. */
  readonly conflicts: readonly EntryConflict[];
  readonly lineOf: (subject: string) => LineEntry;
  readonly tableOf: (subject: string) => TableEntry;
  readonly changeLine: (entry: LineEntry) => void;
  readonly changeTable: (entry: TableEntry) => void;
  /** Puts in what a sheet says, over what stands in the same fields; nothing else is touched. */
  readonly fill: (from: Entries) => void;
  /** Takes theirs in these places and mine in the others. */
  readonly choose: (theirs: readonly EntryConflict[]) => void;
  /** To be called when these entries have been saved as this version: what was typed meanwhile stands on it. */
  readonly saved: (sent: Entries, version: number) => void;
}

interface Kept {
  readonly version: number;
  /** The version of the plan that the entries speak of, and what its lines are called; drafts of an earlier release lack both. */
  readonly planVersion?: number;
  readonly names?: Names;
  /** What was saved when one began to type; drafts of an earlier release lack it. */
  readonly base?: Entries;
  readonly entries: Entries;
}

const nothing: Entries = { tables: [], lines: [] };

/** What a person adds, kept in the browser until it is saved; a draft begun on an earlier version is joined with what was saved since. */
export function useEntries({ id, version, planVersion, tables, entries: saved }: Filing): EntriesState {
  const { draft: kept, keep: put, forget } = useDraft<Kept>(`filing ${id}`);
  const [isRestored] = useState(kept !== undefined);
  const names = useMemo(() => plainNames(tables), [tables]);
  const draft = useMemo(() => kept && followPlan(kept, planVersion, names), [kept, planVersion, names]);
  const keep = useCallback(
    (next: Pick<Kept, 'version' | 'base' | 'entries'>) => put({ ...next, planVersion, names }),
    [put, planVersion, names],
  );
  const joined = useMemo(
    // Newer than what is shown: it has just been saved, and the page has not been read again yet.
    () => (draft && draft.version < version ? joinEntries(draft.base ?? nothing, draft.entries, saved) : undefined),
    [draft, version, saved],
  );
  const { entries, conflicts } = joined ?? { entries: draft?.entries ?? saved, conflicts: [] };
  return useMemo(() => {
    // While a person has still to choose, the draft stays on the version it was begun on.
    const stays = draft !== undefined && conflicts.length > 0;
    const change = (what: (all: Entries) => Entries): void =>
      void keep(
        stays
          ? { ...draft, entries: what(draft.entries) }
          : { version, base: draft?.version === version ? (draft.base ?? saved) : saved, entries: what(entries) },
      );
    return {
      entries,
      isChanged: entries !== saved,
      isRestored,
      isJoined: joined !== undefined,
      conflicts,
      lineOf: (subject) => entries.lines.find((entry) => entry.subject === subject) ?? { subject },
      tableOf: (subject) => entries.tables.find((entry) => entry.subject === subject) ?? { subject },
      changeLine: (entry) => change((all) => ({ ...all, lines: replaced(all.lines, entry) })),
      changeTable: (entry) => change((all) => ({ ...all, tables: replaced(all.tables, entry) })),
      fill: (from) => change((all) => filledIn(all, from)),
      choose: (theirs) => void keep({ version, base: saved, entries: withTheirs(entries, theirs) }),
      saved: (sent, next) => (sent === entries ? forget() : void keep({ version: next, base: sent, entries })),
    };
  }, [entries, saved, isRestored, joined, conflicts, draft, keep, forget, version]);
}

/** What was typed, where the plan was adjusted meanwhile at the places that its lines have now. */
function followPlan(kept: Kept, planVersion: number, names: Names): Kept {
  const { planVersion: before = planVersion, names: called, base, entries } = kept;
  if (before === planVersion || !called) return kept;
  const moved = (all: Entries): Entries => movedEntries(all, called, names);
  return { ...kept, entries: moved(entries), ...(base && { base: moved(base) }) };
}

const plainNames = (tables: Filing['tables']): Names =>
  Object.fromEntries(
    tables.flatMap(({ subject, name, lines }) => [
      [subject, name],
      ...lines.map((line) => [line.subject, line.level3]),
    ]),
  );

function filledIn(all: Entries, from: Entries): Entries {
  const over = <T extends { subject: string }>(list: readonly T[], given: readonly T[]): T[] =>
    given.reduce<T[]>(
      (made, entry) => replaced(made, { ...made.find(({ subject }) => subject === entry.subject), ...entry }),
      [...list],
    );
  return { tables: over(all.tables, from.tables), lines: over(all.lines, from.lines) };
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
