import type { AnswerOf } from '../../contract/endpoint.ts';
import type { importEndpoints } from '../../contract/imports.ts';
import type { readImport, readImportRows } from '../../services/imports/office-imports.ts';

export function presentImport(preview: Awaited<ReturnType<typeof readImport>>): AnswerOf<typeof importEndpoints.read> {
  const { id, ledger, state, total, progress, good, bad, repeated, inserted, corrected, unchanged } = preview;
  return {
    ...{ id, ledger, state, total, progress, good, bad, repeated, inserted, corrected, unchanged },
    fileName: preview.file_name,
    inClosedPeriod: preview.in_closed_period,
    messages: [...preview.messages],
    createdAt: preview.created_at,
    createdBy: preview.created_by,
    finishedAt: preview.finished_at,
  };
}

export function presentImportRow(
  line: Awaited<ReturnType<typeof readImportRows>>[number],
): AnswerOf<typeof importEndpoints.mend> {
  const { number, sheet, row, raw, scales, problems, mended } = line;
  return { number, sheet, row, raw: { ...raw }, scales: { ...scales }, problems: [...problems], mended };
}
