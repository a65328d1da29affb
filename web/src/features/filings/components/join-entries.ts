import type { Entries, LineEntry, TableEntry } from './entries-state.ts';

const lineFields = ['reason', 'likelihood', 'tier', 'share', 'claim'] as const;
const tableFields = ['reason', 'claim', 'outcome'] as const;

/** What a person gives beside one indicator or project. */
type Entry = LineEntry & TableEntry;
export type EntryField = (typeof lineFields)[number] | (typeof tableFields)[number];
type Value = Entry[EntryField];

/** One entry that both have filled in differently. */
export interface EntryConflict {
  readonly list: 'lines' | 'tables';
  readonly subject: string;
  readonly field: EntryField;
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

export interface JoinedEntries {
  /** With mine wherever there is a conflict. */
  readonly entries: Entries;
  readonly conflicts: readonly EntryConflict[];
}

/**
 * Joins what two people entered into the same monitoring or self-evaluation since `base`. What one of them changed is taken from that one;
 * what both changed differently is a conflict, and a person decides. A claim is one entry: its value goes with its source.
 */
export function joinEntries(base: Entries, mine: Entries, theirs: Entries): JoinedEntries {
  const conflicts: EntryConflict[] = [];
  const join = (list: EntryConflict['list'], fields: readonly EntryField[]): Entry[] => {
    const [before, own, other] = [base, mine, theirs].map(
      (all) => new Map(all[list].map((entry) => [entry.subject, entry as Entry])),
    );
    const subjects = new Set([...(other?.keys() ?? []), ...(own?.keys() ?? [])]);
    return [...subjects].map((subject) => {
      let joined: Entry = other?.get(subject) ?? { subject };
      for (const field of fields) {
        const [left, one, two] = [before, own, other].map((all) => all?.get(subject)?.[field]);
        if (isSame(one, left) || isSame(one, two)) continue;
        joined = withValue(joined, field, one);
        if (!isSame(two, left)) conflicts.push({ list, subject, field, base: left, mine: one, theirs: two });
      }
      return joined;
    });
  };
  const entries = { tables: join('tables', tableFields), lines: join('lines', lineFields) } as Entries;
  return { entries, conflicts };
}

/** The entries with theirs where a person has chosen so. */
export function withTheirs(entries: Entries, chosen: readonly EntryConflict[]): Entries {
  const taken = <T extends LineEntry | TableEntry>(list: EntryConflict['list'], all: readonly T[]): T[] =>
    all.map((entry) => {
      let now = entry as Entry;
      for (const one of chosen) {
        if (one.list === list && one.subject === entry.subject) now = withValue(now, one.field, one.theirs);
      }
      return now as T;
    });
  return { tables: taken('tables', entries.tables), lines: taken('lines', entries.lines) };
}

/** What the tables and lines of a version of the plan are called, by their places. */
export type Names = Readonly<Record<string, string>>;

/** Entries at the places that their tables and lines have in another version of the plan, by what they are called; of those that are gone nothing stays. */
export function movedEntries({ tables, lines }: Entries, from: Names, to: Names): Entries {
  const placeOf = (subject: string): string | undefined => {
    const name = from[subject];
    if (to[subject] === name) return subject;
    const called = Object.keys(to).filter((one) => to[one] === name && parentOf(one) === parentOf(subject));
    return called.length === 1 ? called[0] : undefined;
  };
  const moved = <T extends LineEntry | TableEntry>(all: readonly T[]): T[] =>
    all.flatMap((entry) => {
      const subject = placeOf(entry.subject);
      return subject === undefined ? [] : [{ ...entry, subject }];
    });
  return { tables: moved(tables), lines: moved(lines) };
}

const parentOf = (subject: string): string => subject.slice(0, subject.lastIndexOf('/'));

function withValue(entry: Entry, field: EntryField, value: Value): Entry {
  const { [field]: _, ...others } = entry;
  return (value === undefined ? others : { ...others, [field]: value }) as Entry;
}

/** Nothing and an emptied field are the same. */
const isSame = (one: Value, other: Value): boolean => textOf(one) === textOf(other);

function textOf(value: Value): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  const filled = Object.entries(value).filter(([, text]) => text);
  return filled.length === 0 ? '' : JSON.stringify(filled.sort());
}
