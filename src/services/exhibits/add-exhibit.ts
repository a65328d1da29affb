import { join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { ExhibitUse } from '../../model/ledger.ts';
import { linkExhibit, putExhibit } from '../../store/exhibits/exhibits.ts';
import type { Write } from '../../store/writes/write.ts';
import { type ExhibitFiles, folderOfExhibits } from './exhibit-files.ts';
import { s3Exhibits, s3Settings } from './s3-exhibits.ts';
import { sniffMediaType } from './sniff-media-type.ts';

/** A file that comes in, and what it is to prove. */
export interface NewExhibit {
  readonly bytes: Uint8Array;
  /** As the person's machine calls it; kept for people, never used as a path. */
  readonly name: string;
  /** The day that the exhibit itself bears; absent when nobody said. */
  readonly date?: string;
  readonly records: readonly { readonly ledger: string; readonly id: string }[];
}

/** The largest exhibit that is taken. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Where an installation keeps its exhibits: an S3-compatible store when one is set, else the data folder. */
export function exhibitFiles(dataFolder: string, env: NodeJS.ProcessEnv): ExhibitFiles {
  const s3 = s3Settings(env);
  return s3 ? s3Exhibits(s3) : folderOfExhibits(join(dataFolder, 'exhibits'));
}

/** Takes an exhibit and attaches it to its records. Throws `exhibit_refused`. The bytes are kept before the entry that speaks of them. */
export async function addExhibit(
  write: Write,
  files: ExhibitFiles,
  exhibit: NewExhibit,
): Promise<Omit<ExhibitUse, 'uploadedAt'>> {
  const { bytes, records, date } = exhibit;
  const name = exhibitName(exhibit.name);
  const mediaType = acceptedType(bytes, name);
  const sha256 = await files.put(bytes);
  const use = { sha256, name, mediaType, bytes: bytes.byteLength, ...(date === undefined ? {} : { date }) };
  await putExhibit(write, use);
  for (const { ledger, id } of records) await linkExhibit(write, ledger, id, sha256);
  return use;
}

function acceptedType(bytes: Uint8Array, name: string): string {
  mustHaveSize(bytes.byteLength, name);
  return mustBeExhibit(sniffMediaType(bytes), name);
}

/** The name a person's machine gave a file, without its path. */
export function exhibitName(name: string): string {
  return name.replace(/^.*[\\/]/, '').slice(0, 200);
}

/** Refuses empty and too large files. */
export function mustHaveSize(bytes: number, name: string): void {
  if (bytes === 0) throw refused(name, '文件是空的。请重新导出或扫描', 'it is empty');
  if (bytes <= MOST_BYTES) return;
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  throw refused(
    name,
    `有 ${megabytes} MB，最多 50 MB。请压缩图片或分成几份`,
    `it has ${megabytes} MB, at most 50 are taken`,
  );
}

/** The media type that was told by content, or a refusal for what is no document and no picture. */
export function mustBeExhibit(mediaType: string | undefined, name: string): string {
  if (mediaType !== undefined) return mediaType;
  throw refused(
    name,
    '不是可以作为佐证的文件。可以上传 PDF、OFD、图片、Word、Excel、PPT（不带宏）和纯文本；程序、网页和压缩包不收',
    'it is no document or picture: PDF, OFD, pictures, Word, Excel, PowerPoint without macros and plain text are taken',
  );
}

function refused(name: string, zh: string, en: string): OperationalError {
  return new OperationalError('exhibit_refused', {
    zh: `“${name}”不能作为佐证：${zh}。`,
    en: `"${name}" cannot be taken as an exhibit: ${en}.`,
  });
}
