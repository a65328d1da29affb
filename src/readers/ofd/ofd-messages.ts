import type { Message } from '../../model/message.ts';
import { ReaderFault } from '../reader-fault.ts';

/** What may be said of an OFD document. */
export const ofdMessage = {
  withoutPages: (): ReaderFault =>
    new ReaderFault('ofd-without-pages', {
      zh: '这个 OFD 文件里没有找到页面，可能已损坏或内容被加密。请用 OFD 阅读器打开后另存或转换为 PDF，再重新读取。',
      en: 'No pages were found in this OFD file; it may be damaged or encrypted. Please open it in an OFD reader, save it again or as pdf, and read that file.',
    }),
  pageMissing: (page: number): Message => ({
    severity: 'error',
    code: 'ofd-page-missing',
    text: {
      zh: `OFD 文件中缺少第 ${page} 页的内容，该页未读取。请检查文件是否完整，或请提供者重新导出。`,
      en: `The content of page ${page} is missing in the OFD file; nothing of it was read. Please check whether the file is complete.`,
    },
    at: { page },
  }),
  picture: (page: number): Message => ({
    severity: 'warning',
    code: 'ofd-page-is-picture',
    text: {
      zh: `第 ${page} 页是图像，其中的文字未读取。请用 OFD 阅读器转换为 PDF 后重新读取，以便识别图像中的文字。`,
      en: `Page ${page} is a picture; its words were not read. Please convert the file to pdf with an OFD reader and read that, so that they are recognised.`,
    },
    at: { page },
  }),
};
