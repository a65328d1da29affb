import { countLogEntries } from '../log/log-entries.ts';
import { closedPeriods, mustBeOpen } from '../periods/closed-periods.ts';
import type { Write } from '../writes/write.ts';
import { findByNaturalKeys, hasRecords } from './find-records.ts';
import { type NewVersion, prepareVersions, sendVersions } from './put-versions.ts';
import type { RecordDraft, RecordVersion } from './record-version.ts';

/** How many drafts became what. */
export interface Accepted {
  readonly inserted: number;
  readonly corrected: number;
  /** Stood there already with the same content: nothing was written. */
  readonly unchanged: number;
}

export interface AcceptOptions {
  readonly ledger: string;
  /** Entered although the period is closed, and marked so. Without it such a draft throws `period_closed`. */
  readonly late?: boolean;
  readonly importId?: string;
  /** Told after every part: how many drafts it had. */
  readonly onProgress?: (drafts: number) => void;
}

const PART = 2_000;

/**
 * Takes drafts into a ledger, idempotent by natural key: a new key is a new record, a known one with other content a new version, a known
 * one with the same content nothing. Memory stays flat over any number of drafts; two drafts with one key are a programmer's mistake.
 */
export async function acceptRecords(
  write: Write,
  drafts: Iterable<RecordDraft> | AsyncIterable<RecordDraft>,
  options: AcceptOptions,
): Promise<Accepted> {
  const isFresh = !(await hasRecords(write.db, write.context.tenant, options.ledger));
  const closed = await closedPeriods(write.db, write.context.tenant);
  let index = await countLogEntries(write.db, write.context.tenant);
  const total = { inserted: 0, corrected: 0, unchanged: 0 };
  let sending: Promise<void> = Promise.resolve();
  for await (const part of partsOf(drafts)) {
    const known = isFresh ? NOTHING : await knownRecords(write, part, options);
    const { versions, ...counts } = sortOut(write, part, known, options);
    if (options.late !== true) mustBeOpen(closed, daysOf(versions, known));
    const prepared = await prepareVersions(write, versions, index);
    index += versions.length;
    total.inserted += counts.inserted;
    total.corrected += counts.corrected;
    total.unchanged += counts.unchanged;
    await sending;
    sending = sendVersions(write, prepared).then(() => options.onProgress?.(part.length));
    // The fault is thrown by the next part's wait; until then it must not count as unhandled.
    sending.catch(() => undefined);
  }
  await sending;
  return total;
}

const NOTHING: ReadonlyMap<string, RecordVersion> = new Map();

/** Drafts that are there already are not awaited one by one: over a million that alone would take a second. */
async function* partsOf(drafts: Iterable<RecordDraft> | AsyncIterable<RecordDraft>): AsyncIterable<RecordDraft[]> {
  if (Symbol.iterator in drafts) {
    yield* syncParts(drafts);
    return;
  }
  let part: RecordDraft[] = [];
  for await (const draft of drafts) {
    if (part.push(draft) < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function* syncParts(drafts: Iterable<RecordDraft>): Iterable<RecordDraft[]> {
  let part: RecordDraft[] = [];
  for (const draft of drafts) {
    if (part.push(draft) < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** The versions that a part of the drafts makes. */
function sortOut(
  write: Write,
  drafts: readonly RecordDraft[],
  known: ReadonlyMap<string, RecordVersion>,
  options: AcceptOptions,
): Accepted & { readonly versions: NewVersion[] } {
  const inserted: NewVersion[] = [];
  const corrected: NewVersion[] = [];
  for (const draft of drafts) {
    const before = known.get(draft.naturalKey);
    if (!before) inserted.push(versionFrom(draft, options, write.context.newId(), 1));
    else if (!isSame(before, draft)) corrected.push(versionFrom(draft, options, before.id, before.version + 1));
  }
  const unchanged = drafts.length - inserted.length - corrected.length;
  return { inserted: inserted.length, corrected: corrected.length, unchanged, versions: [...inserted, ...corrected] };
}

/** Every day that is touched: also the one that a corrected record leaves. */
function daysOf(versions: readonly NewVersion[], known: ReadonlyMap<string, RecordVersion>): string[] {
  return versions.flatMap(({ date, naturalKey }) => [date, known.get(naturalKey)?.date ?? date]);
}

async function knownRecords(
  write: Write,
  drafts: readonly RecordDraft[],
  { ledger }: AcceptOptions,
): Promise<Map<string, RecordVersion>> {
  const keys = drafts.map(({ naturalKey }) => naturalKey);
  const found = await findByNaturalKeys(write.db, write.context.tenant, ledger, keys);
  return new Map(found.map((record) => [record.naturalKey, record]));
}

function versionFrom(
  draft: RecordDraft,
  { ledger, late, importId }: AcceptOptions,
  id: string,
  version: number,
): NewVersion {
  const { naturalKey, date, fields } = draft;
  return {
    ledger,
    id,
    version,
    naturalKey,
    date,
    fields,
    late: late === true,
    withdrawn: false,
    ...(importId ? { importId } : {}),
  };
}

function isSame(before: RecordVersion, draft: RecordDraft): boolean {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(draft.fields)]);
  return before.date === draft.date && [...names].every((name) => before.fields[name] === draft.fields[name]);
}
