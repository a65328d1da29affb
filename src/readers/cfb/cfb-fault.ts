import { ReaderFault } from '../reader-fault.ts';

/** The ways a compound file can be refused, each with its words. */
export const cfbFault = {
  notCompound: (): ReaderFault =>
    new ReaderFault('cfb-not-a-compound-file', {
      zh: '文件内容不是 Word/Excel 97–2003 格式。请确认上传的是原文件，或用 WPS、Word 打开后另存为 .docx。',
      en: 'The content is not a Word or Excel 97–2003 file. Please check that this is the original file, or save it as .docx with WPS or Word.',
    }),
  damaged: (what: { zh: string; en: string }): ReaderFault =>
    new ReaderFault('cfb-damaged', {
      zh: `文件已损坏或不完整：${what.zh}。请重新取得完整的文件，或用 WPS、Word 打开后另存一次。`,
      en: `The file is damaged or incomplete: ${what.en}. Please get the whole file again, or open and save it with WPS or Word.`,
    }),
  tooMany: (limit: number): ReaderFault =>
    new ReaderFault('cfb-too-many-entries', {
      zh: `文件内部的部分超过 ${limit} 个，不予读取。请检查文件来源。`,
      en: `The file has more than ${limit} parts inside; it was not read. Please check where it comes from.`,
    }),
};
