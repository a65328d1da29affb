import { ReaderFault } from '../reader-fault.ts';

/** The ways a Word 97–2003 file can be refused, each with its words. */
export const docFault = {
  notWord: (): ReaderFault =>
    new ReaderFault('doc-without-document', {
      zh: '文件里没有 Word 正文。请确认这是 .doc 文件，或用 WPS、Word 打开后另存为 .docx。',
      en: 'The file holds no Word document. Please check that this is a .doc file, or save it as .docx with WPS or Word.',
    }),
  encrypted: (): ReaderFault =>
    new ReaderFault('doc-encrypted', {
      zh: '文件设有打开密码，无法读取。请去除密码后再提交。',
      en: 'The file is protected by a password. Please remove the password and hand it in again.',
    }),
  tooOld: (): ReaderFault =>
    new ReaderFault('doc-too-old', {
      zh: '文件是 Word 6.0/95 或更早的格式，无法读取。请用 WPS 或 Word 打开后另存为 .docx。',
      en: 'The file is in the format of Word 6.0/95 or older, which is not read. Please save it as .docx with WPS or Word.',
    }),
  damaged: (what: { zh: string; en: string }): ReaderFault =>
    new ReaderFault('doc-damaged', {
      zh: `文件已损坏或不完整：${what.zh}。请重新取得完整的文件，或用 WPS、Word 打开后另存一次。`,
      en: `The file is damaged or incomplete: ${what.en}. Please get the whole file again, or open and save it with WPS or Word.`,
    }),
};
