import { OperationalError } from '../../base/operational-error.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { findImportPreview, type ImportPreview, updateImportPreview } from '../../store/imports/import-previews.ts';
import { deleteImportRows, listImportRows } from '../../store/imports/import-rows.ts';
import { putImport } from '../../store/imports/imports.ts';
import { undoImport } from '../../store/imports/undo-import.ts';
import { type Accepted, acceptRecords } from '../../store/records/accept-records.ts';
import type { RecordDraft } from '../../store/records/record-version.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';
import { importFiles, type KeptGoodRow, readLines, removeImportFiles } from './import-files.ts';
import { readRecordAgain } from './mended-row.ts';

const PART = 500;
/** Rows of one piece: the office's other writers wait for no more than these, a tenth of a second on an ordinary machine. */
const PIECE = 1_000;

/**
 * Takes the good and the mended rows of a sheet into the ledger, in pieces: each is a short transaction together with the note how far
 * it came, so that somebody who enters a record meanwhile waits for one piece at most, and after a crash the next piece follows. All of
 * them bear one import's id and are taken back as one step. Where a period is closed in between, what was written is withdrawn again.
 */
export async function takeIn(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
  finishedAt: string,
): Promise<void> {
  const { folder } = ledgers.data.store;
  let at = await standingAt(ledgers, preview);
  if (!at) return;
  const drafts = draftsOf(ledgers, definition, preview)[Symbol.asyncIterator]();
  try {
    for (let passed = 0; passed < at.progress; passed += 1) await drafts.next();
    while (!at.isEnd) at = await takePiece(ledgers, definition, preview, { ...at, drafts, finishedAt });
  } catch (error) {
    const reached = await standingAt(ledgers, preview);
    if (!(error instanceof OperationalError) || !reached || reached.progress === 0) throw error;
    await takeBack(ledgers, definition, preview, reached);
    throw new CutShort(error);
  } finally {
    await drafts.return?.(undefined);
  }
  await removeImportFiles(folder, preview.id);
}

/** An import that was cut short and withdrawn; its sheet has to be handed in again. */
export class CutShort extends OperationalError {
  constructor({ code, text }: OperationalError) {
    super(code, {
      zh: `${text.zh}已写入的部分已全部撤回，请处理后重新导入。`,
      en: `${text.en} What had been written was withdrawn; hand the sheet in again.`,
    });
  }
}

/** How far an import has come: drafts that have been dealt with, and what became of them. */
interface Reached extends Accepted {
  readonly progress: number;
  readonly isEnd: boolean;
}

async function standingAt({ data }: Ledgers, { tenant, id }: ImportPreview): Promise<Reached | undefined> {
  const now = await findImportPreview(data.store.db, [tenant], id);
  if (now?.state !== 'storing') return undefined;
  const { inserted, corrected, unchanged, progress } = now;
  return { inserted, corrected, unchanged, progress, isEnd: false };
}

interface Piece extends Reached {
  readonly drafts: AsyncIterator<RecordDraft>;
  readonly finishedAt: string;
}

async function takePiece(
  { data, tenant, by }: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
  piece: Piece,
): Promise<Reached> {
  const { id, late } = preview;
  return data.write(tenant, by, async (write) => {
    const standing = await findImportPreview(write.db, [tenant], id);
    if (standing?.state !== 'storing' || standing.progress !== piece.progress)
      throw new Error(`takeIn: somebody else works on the import ${id}`);
    const flow = { taken: 0, isEnd: false };
    const counts = await acceptRecords(write, nextPiece(piece.drafts, flow), {
      ...{ ledger: definition.id, importId: id, late },
    });
    const reached = {
      inserted: piece.inserted + counts.inserted,
      corrected: piece.corrected + counts.corrected,
      unchanged: piece.unchanged + counts.unchanged,
    };
    const progress = piece.progress + flow.taken;
    const change = { ...reached, progress };
    if (flow.isEnd) {
      if (reached.inserted + reached.corrected > 0) await putImport(write, runOf(definition, preview, reached));
      await deleteImportRows(write.db, preview);
      await updateImportPreview(write.db, preview, { ...change, state: 'done', finished_at: piece.finishedAt });
    } else await updateImportPreview(write.db, preview, change);
    return { ...change, isEnd: flow.isEnd };
  });
}

const runOf = ({ id: ledger }: LedgerDefinition, { id, file_name, sha256 }: ImportPreview, counts: Accepted) => ({
  ...{ id, ledger, fileName: file_name, sha256 },
  ...{ inserted: counts.inserted, corrected: counts.corrected, unchanged: counts.unchanged },
});

async function takeBack(
  { data, tenant, by }: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
  reached: Reached,
): Promise<void> {
  await data.write(tenant, by, async (write) => {
    await putImport(write, runOf(definition, preview, reached));
    await undoImport(write, preview.id, true);
  });
}

/** The drafts of one piece; says when there are no more. */
async function* nextPiece(
  drafts: AsyncIterator<RecordDraft>,
  flow: { taken: number; isEnd: boolean },
): AsyncGenerator<RecordDraft> {
  while (flow.taken < PIECE) {
    const { value, done } = await drafts.next();
    if (done) {
      flow.isEnd = true;
      return;
    }
    flow.taken += 1;
    yield value;
  }
}

/** The good rows of the sheet, then those that somebody has mended. */
async function* draftsOf(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
): AsyncGenerator<RecordDraft> {
  const { db, folder } = ledgers.data.store;
  for await (const { naturalKey, date, fields } of readLines<KeptGoodRow>(importFiles(folder, preview.id).goodRows))
    yield { naturalKey, date, fields };
  for (let after = 0; ; ) {
    const rows = await listImportRows(db, preview, { after, limit: PART, onlyBad: true });
    for (const row of rows) {
      if (row.is_bad) continue;
      const read = await readRecordAgain(ledgers, definition, preview, row);
      if ('draft' in read) yield read.draft;
    }
    const last = rows.at(-1);
    if (!last || rows.length < PART) return;
    after = last.number;
  }
}
