import { OperationalError } from '../../base/operational-error.ts';
import type { Acting } from '../acting/actor.ts';
import type { UploadedPaper } from '../papers/read-uploaded-paper.ts';
import type { Unpacked } from './unpack-task.ts';

/** Unpacks a zip of papers into a folder, in a worker. One without any file is `file_not_readable`. */
export async function unpackArchive(
  { papers }: Pick<Acting, 'papers'>,
  { path, fileName }: UploadedPaper,
  folder: string,
): Promise<Unpacked> {
  const outcome = await papers.run<Unpacked>(path, 'unpack', { folder });
  const unpacked =
    'value' in outcome ? outcome.value : { files: [], faults: [{ name: fileName, why: outcome.fault.text }] };
  if (unpacked.files.length > 0) return unpacked;
  const [fault] = unpacked.faults;
  throw new OperationalError('file_not_readable', {
    zh: `“${fileName}”里没有取出任何文件。${fault?.why.zh ?? '压缩包是空的。'}`,
    en: `No file could be taken out of "${fileName}". ${fault?.why.en ?? 'The archive is empty.'}`,
  });
}
