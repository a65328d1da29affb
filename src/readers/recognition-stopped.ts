import type { Bilingual } from '../base/bilingual.ts';
import { pageRanges } from '../base/page-ranges.ts';
import type { Message } from '../model/message.ts';
import type { RecognitionTime } from './limits.ts';
import { ReaderFault } from './reader-fault.ts';

const CODE = 'recognition-stopped';
/** Pages differ in what they cost, and are not read anew for the sake of a few seconds. */
const ROOM = 1.25;
const SECONDS_TOLD = 60;

/** Thrown where the time for recognition is up; by itself it speaks of a file that is one picture. */
export class RecognitionStopped extends ReaderFault {
  constructor({ limitSeconds }: RecognitionTime) {
    super(CODE, textOf({ zh: '文件是图像', en: 'The file is a picture' }, limitSeconds));
  }
}

/** Throws a {@link RecognitionStopped} where the time for recognition is up. */
export function stopWhenUp(time: RecognitionTime | undefined): void {
  if (time?.isUp()) throw new RecognitionStopped(time);
}

/** Pages that were not recognised, or whose pictures were not, for want of time; `read` pages were. One message per document. */
export function pagesNotRecognised(pages: readonly number[], read: number, { limitSeconds }: RecognitionTime): Message {
  const [page] = pages;
  const listed = { zh: pageRanges(pages, '、'), en: pageRanges(pages, ', ') };
  const what = {
    zh: `第 ${listed.zh} 页（共 ${pages.length} 页）是图像或含有图片`,
    en: `${pages.length === 1 ? 'Page' : 'Pages'} ${listed.en} (${pages.length} in all): pictures, or with pictures`,
  };
  return {
    severity: 'error',
    code: CODE,
    text: textOf(what, limitSeconds, secondsFor(pages.length, read, limitSeconds)),
    ...(page !== undefined && { at: { page } }),
  };
}

/** Pictures of a file that were not looked at for want of time; `read` were. */
export function picturesNotRecognised(count: number, read: number, { limitSeconds }: RecognitionTime): Message {
  const what = { zh: `文件里有 ${count} 张图片`, en: `${count} picture(s) of the file` };
  return { severity: 'error', code: CODE, text: textOf(what, limitSeconds, secondsFor(count, read, limitSeconds)) };
}

/** What was read until now says how long the rest will take; nothing is proposed where nothing was read. */
function secondsFor(left: number, read: number, limit: number): number | undefined {
  if (read === 0) return undefined;
  return Math.ceil((limit * ROOM * (left + read)) / read / SECONDS_TOLD) * SECONDS_TOLD;
}

function textOf(what: Bilingual, limit: number, proposed?: number): Bilingual {
  const option = `--time-limit${proposed === undefined ? '' : ` ${proposed}`}`;
  return {
    zh: `${what.zh}，读取快到 ${limit} 秒的时间上限时停止了识别（机器很忙时更早），这部分没有读取，也没有检查；此外的内容已照常读取。请用 ${option} 放宽时间重读，或把文件拆开分别读取，或提供原来的 Word、Excel 文件。`,
    en: `${what.en}: recognition was stopped shortly before the time limit of ${limit} seconds (sooner on a busy machine); this part was neither read nor checked, all else was read. Allow more with ${option}, split the file and read its parts, or supply the original Word or Excel file.`,
  };
}
