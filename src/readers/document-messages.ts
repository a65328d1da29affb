import type { Format } from '../model/document.ts';
import type { Message } from '../model/message.ts';

/** What there is to say about a file as a whole, whatever its format. */
export const documentMessage = {
  empty: (): Message => ({
    severity: 'error',
    code: 'file-empty',
    text: {
      zh: '文件是空的（0 字节）。多半是下载或复制中断，请重新取得文件。',
      en: 'The file is empty (0 bytes), most likely an interrupted download or copy. Please get it again.',
    },
  }),
  tooLarge: (bytes: number, most: number): Message => ({
    severity: 'error',
    code: 'file-too-large',
    text: {
      zh: `文件有 ${mebibytes(bytes)} MB，超过 ${mebibytes(most)} MB 的上限，没有读取。请只提交绩效文本本身，或压缩其中的图片。`,
      en: `The file has ${mebibytes(bytes)} MB, over the limit of ${mebibytes(most)} MB, and was not read. Please hand in the performance paper alone, or shrink its pictures.`,
    },
  }),
  otherFormat: (named: Format, told: Format): Message => ({
    severity: 'info',
    code: 'format-differs-from-name',
    text: {
      zh: `文件名像是 ${named} 文件，内容其实是 ${told}，已按内容读取。`,
      en: `The name is that of a ${named} file, the content is ${told}; it was read by its content.`,
    },
  }),
  noText: (): Message => ({
    severity: 'warning',
    code: 'document-without-text',
    text: {
      zh: '文件中没有读到任何文字。如果内容是图片，请提交图片或扫描的 PDF；否则请检查文件是否正确。',
      en: 'No text was found in the file. If its content is a picture, please hand in the image or a scanned pdf; otherwise check that it is the right file.',
    },
  }),
  failed: (error: unknown): Message => {
    const what = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : String(error).slice(0, 200);
    return {
      severity: 'error',
      code: 'reader-failed',
      text: {
        zh: `读取时出现意外错误（${what}），没有读取。文件可能已损坏；请用 WPS、Word 打开后另存一次再试，并把此信息告知维护者。`,
        en: `Reading failed unexpectedly (${what}). The file may be damaged: please save it anew with WPS or Word and try again, and tell the maintainers.`,
      },
    };
  },
};

const mebibytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));
