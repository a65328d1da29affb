import { OperationalError } from '../../base/operational-error.ts';
import type { RawValues } from '../../ledgers/records/validate-record.ts';
import { type ImportPreview, updateImportPreview } from '../../store/imports/import-previews.ts';
import {
  deleteImportRows,
  findImportRow,
  findMendedKey,
  type ImportProblem,
  type ImportRow,
  mendImportRow,
} from '../../store/imports/import-rows.ts';
import { findImportRun } from '../../store/imports/list-import-runs.ts';
import { type Undone, undoImport } from '../../store/imports/undo-import.ts';
import type { RecordDraft } from '../../store/records/record-version.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { ledgerOf } from '../ledgers/office-ledgers.ts';
import { importFiles, type KeptGoodRow, readLines, removeImportFiles } from './import-files.ts';
import { readRecordAgain } from './mended-row.ts';
import { mustFind, readImport } from './office-imports.ts';

/** Puts what somebody has typed in the place of a wrong row and looks at it again. */
export async function mendRow(acting: Acting, id: string, number: number, raw: RawValues): Promise<ImportRow> {
  const known = await mustBeOwn(acting, id);
  const { ledgers, definition } = await ledgerOf(acting, known.ledger);
  return act(acting, { tenant: known.tenant, action: 'import.mend' }, async (step) => {
    const preview = await mustBeReady(step, known);
    const before = await findImportRow(step.db, preview, number);
    if (!before || (!before.is_bad && !before.mended)) throw noRow(number);
    const read = await readRecordAgain(ledgers, definition, preview, { raw, scales: before.scales });
    const problems = 'draft' in read ? await contradictions(acting, step, preview, number, read.draft) : read.problems;
    const natural_key = 'draft' in read ? read.draft.naturalKey : null;
    await mendImportRow(step.db, before, { raw, problems, natural_key });
    const moved = Number(before.is_bad) - Number(problems.length > 0);
    await updateImportPreview(step.db, preview, { good: preview.good + moved, bad: preview.bad - moved });
    await step.record({ subject: `import/${id}`, after: { row: number, good: problems.length === 0 } });
    return mustHaveRow(await findImportRow(step.db, preview, number), number);
  });
}

/** Two rows of one sheet with the same key cannot both be right: a mended one is held against all others. */
async function contradictions(
  { data }: Acting,
  step: Step,
  preview: ImportPreview,
  number: number,
  { naturalKey }: RecordDraft,
): Promise<readonly ImportProblem[]> {
  const mended = await findMendedKey(step.db, preview, naturalKey, number);
  if (mended) return [sameKey(mended.row)];
  for await (const good of readLines<KeptGoodRow>(importFiles(data.store.folder, preview.id).goodRows))
    if (good.naturalKey === naturalKey) return [sameKey(good.row)];
  return [];
}

const sameKey = (row: number): ImportProblem => ({
  ...{ field: null, cell: null },
  text: {
    zh: `与第 ${row} 行是同一条记录。请改成不同的内容，或不导入这一行。`,
    en: `It is the same record as row ${row}; change it, or leave this row out.`,
  },
});

export interface Commitment {
  readonly rows: 'all' | 'good';
  readonly late: boolean;
}

/** Has an import taken in, in the background and in the actor's name. Throws `import_refused` where "all" are asked for and some are wrong. */
export async function commitImport(acting: Acting, id: string, { rows, late }: Commitment): Promise<ImportPreview> {
  const known = await mustBeOwn(acting, id);
  const { tenant } = known;
  const after = await act(acting, { tenant, action: 'import.commit' }, async (step) => {
    const preview = await mustBeReady(step, known);
    if (preview.good === 0 || (rows === 'all' && preview.bad > 0)) throw refused(preview);
    if (preview.in_closed_period > 0 && !late) throw closed(preview);
    const change = { state: 'storing', late, committed_by: acting.actor.name, progress: 0, messages: [] } as const;
    await updateImportPreview(step.db, preview, change);
    await acting.jobs.add(step.db, 'import', { tenant, id }, id);
    await step.record({ subject: `import/${id}`, after: { rows, late, good: preview.good, bad: preview.bad } });
    return mustFind(await findImportRun(step.db, [tenant], id));
  });
  acting.jobs.wake('import');
  return after;
}

/** Gives up an import that was not taken in. */
export async function discardImport(acting: Acting, id: string): Promise<ImportPreview> {
  const known = await mustBeOwn(acting, id);
  const { tenant } = known;
  const after = await act(acting, { tenant, action: 'import.discard' }, async (step) => {
    const preview = mustFind(await findImportRun(step.db, [tenant], id));
    if (preview.state !== 'ready' && preview.state !== 'failed') throw notNow(preview);
    await deleteImportRows(step.db, preview);
    await updateImportPreview(step.db, preview, { state: 'discarded', finished_at: step.at });
    await step.record({ subject: `import/${id}`, before: { state: preview.state }, after: { state: 'discarded' } });
    return mustFind(await findImportRun(step.db, [tenant], id));
  });
  await removeImportFiles(acting.data.store.folder, id);
  return after;
}

/** Takes an import back as one step: what it brought is withdrawn, what it corrected says again what it said before. */
export async function undoImportOf(
  acting: Acting,
  id: string,
  late: boolean,
): Promise<{ readonly preview: ImportPreview; readonly undone: Undone }> {
  const known = await mustBeOwn(acting, id);
  const { tenant } = known;
  return act(acting, { tenant, action: 'import.undo' }, async (step) => {
    const undone = await undoImport(step.write, id, late);
    await updateImportPreview(step.db, known, { state: 'undone' });
    await step.record({ subject: `import/${id}`, after: { ...undone } });
    return { preview: mustFind(await findImportRun(step.db, [tenant], id)), undone };
  });
}

async function mustBeOwn(acting: Acting, id: string): Promise<ImportPreview> {
  const preview = await readImport(acting, id);
  if (preview.tenant === acting.actor.tenant) return preview;
  throw new OperationalError('not_allowed', {
    zh: '只有记账单位自己的填报人可以处理这次导入。',
    en: 'Only a preparer of the office itself may work on its imports.',
  });
}

async function mustBeReady({ db }: Step, { tenant, id }: ImportPreview): Promise<ImportPreview> {
  const preview = mustFind(await findImportRun(db, [tenant], id));
  if (preview.state !== 'ready') throw notNow(preview);
  return preview;
}

const STATES: Readonly<Record<ImportPreview['state'], string>> = {
  ...{ waiting: '等待预检', reading: '正在预检', ready: '预检完成', storing: '正在写入', done: '已写入' },
  ...{ failed: '不能导入', discarded: '已放弃', undone: '已撤销' },
};

const notNow = ({ state }: ImportPreview): OperationalError =>
  new OperationalError('import_step_not_possible', {
    zh: `这次导入${STATES[state]}，不能这样处理。请刷新查看。`,
    en: `The import is "${state}"; this cannot be done with it now. Load it again.`,
  });

function refused({ good, bad }: ImportPreview): OperationalError {
  return new OperationalError('import_refused', {
    zh:
      good === 0
        ? '没有一行可以导入。请改正后再试。'
        : `还有 ${bad} 行有错，没有导入。请改正这些行，或选择只导入没有错的 ${good} 行。`,
    en:
      good === 0
        ? 'No row can be taken in; mend them first.'
        : `${bad} rows are wrong, nothing was taken in; mend them, or take in the ${good} good ones only.`,
  });
}

const closed = ({ in_closed_period }: ImportPreview): OperationalError =>
  new OperationalError('period_closed', {
    zh: `有 ${in_closed_period} 行的日期在已结账的期间。确需补记的，请选择“作为补记”，补记会单独列示。`,
    en: `${in_closed_period} rows lie in a closed period; take them in as late entries if it has to be, late entries are shown apart.`,
  });

const noRow = (number: number): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: `第 ${number} 行没有要改的地方。`,
    en: `There is nothing to mend in row ${number}.`,
  });

function mustHaveRow(row: ImportRow | undefined, number: number): ImportRow {
  if (!row) throw noRow(number);
  return row;
}
