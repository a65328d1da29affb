import { mustBeOpen } from '../periods/closed-periods.ts';
import type { Write } from '../writes/write.ts';
import { findByNaturalKeys, hasRecords } from './find-records.ts';
import { type NewVersion, putVersions } from './put-versions.ts';
import type { RecordDraft, RecordVersion } from './record-version.ts';
import { supersede } from './supersede.ts';

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
  /** Told after every part: how many drafts are done. */
  readonly onProgress?: (done: number) => void;
}

const PART = 5_000;

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
  const total = { inserted: 0, corrected: 0, unchanged: 0 };
  let done = 0;
  for await (const part of partsOf(drafts)) {
    const { inserted, corrected, unchanged } = await acceptPart(write, part, options, isFresh);
    total.inserted += inserted;
    total.corrected += corrected;
    total.unchanged += unchanged;
    done += part.length;
    options.onProgress?.(done);
  }
  return total;
}

async function* partsOf(drafts: Iterable<RecordDraft> | AsyncIterable<RecordDraft>): AsyncIterable<RecordDraft[]> {
  let part: RecordDraft[] = [];
  for await (const draft of drafts) {
    if (part.push(draft) < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

async function acceptPart(
  write: Write,
  drafts: readonly RecordDraft[],
  options: AcceptOptions,
  isFresh: boolean,
): Promise<Accepted> {
  const known = isFresh ? new Map<string, RecordVersion>() : await knownRecords(write, drafts, options);
  const inserted: NewVersion[] = [];
  const corrected: NewVersion[] = [];
  let unchanged = 0;
  for (const draft of drafts) {
    const before = known.get(draft.naturalKey);
    if (!before) inserted.push(versionFrom(draft, options, write.context.newId(), 1));
    else if (isSame(before, draft)) unchanged += 1;
    else corrected.push(versionFrom(draft, options, before.id, before.version + 1));
  }
  const moved = corrected.map(({ naturalKey }) => known.get(naturalKey)?.date ?? '');
  await mustBeOpen(
    write,
    [...new Set([...inserted, ...corrected].map(({ date }) => date).concat(moved))],
    options.late,
  );
  await supersede(write, options.ledger, corrected);
  await putVersions(write, [...inserted, ...corrected]);
  return { inserted: inserted.length, corrected: corrected.length, unchanged };
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
