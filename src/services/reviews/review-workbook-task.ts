import { writeFile } from 'node:fs/promises';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { type ReviewRound, reviewWorkbook } from './review-workbook.ts';

/** Makes the workbook of a round out of its JSON, inside a worker: ten thousand findings take a second that nobody else waits for. */
export async function reviewWorkbookTask(bytes: Uint8Array, _file: string, options: unknown): Promise<void> {
  const { out } = options as { readonly out: string };
  const round = JSON.parse(Buffer.from(bytes).toString('utf8')) as ReviewRound;
  await writeFile(out, writeWorkbook(reviewWorkbook(round)), { mode: 0o600 });
}
