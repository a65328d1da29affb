import type { Bilingual } from '../base/bilingual.ts';
import { ReaderFault } from './reader-fault.ts';
import { shown } from './zip/zip-fault.ts';

/** The ways a file can turn out to be none that is read, each with its words. */
export const sniffFault = {
  foreign: (kind: Bilingual): ReaderFault =>
    new ReaderFault('format-not-supported', {
      zh: `文件内容是${kind.zh}，不能读取。请提交 Word、Excel、PDF、网页、文本或图片文件（可用 WPS 打开后另存）。`,
      en: `The file is ${kind.en}, which is not read. Please hand in a Word, Excel, PDF, web, text or image file (WPS can save one).`,
    }),
  archive: (names: readonly string[]): ReaderFault =>
    new ReaderFault('format-is-archive', {
      zh: `文件是压缩包（内有“${shown(names[0] ?? '空')}”等 ${names.length} 项），不是单个文件。请解压后提交其中的绩效文件。`,
      en: `The file is an archive of ${names.length} entries (such as "${shown(names[0] ?? 'nothing')}"), not a single paper. Please unpack it and hand in the performance paper.`,
    }),
  binaryWorkbook: (): ReaderFault =>
    new ReaderFault('format-is-xlsb', {
      zh: '文件是 Excel 二进制工作簿（xlsb），不能读取。请用 Excel 或 WPS 另存为 xlsx 后再提交。',
      en: 'The file is a binary Excel workbook (xlsb), which is not read. Please save it as xlsx with Excel or WPS.',
    }),
  flatOpenDocument: (): ReaderFault =>
    new ReaderFault('format-is-flat-xml', {
      zh: '文件是单个 XML 形式的 OpenDocument（fodt、fods），不能读取。请用 LibreOffice 打开后另存为 odt、ods、docx 或 xlsx。',
      en: 'The file is an OpenDocument in one XML file (fodt, fods), which is not read. Please save it as odt, ods, docx or xlsx with LibreOffice.',
    }),
  encrypted: (): ReaderFault =>
    new ReaderFault('file-encrypted', {
      zh: '文件设有打开密码，无法读取。请用 WPS、Word 或 Excel 去除密码后再提交。',
      en: 'The file is protected by a password. Please remove it with WPS, Word or Excel and hand the file in again.',
    }),
  binary: (): ReaderFault =>
    new ReaderFault('format-unknown', {
      zh: '无法识别文件的格式：内容既不是文本，也不是已知的办公文件。文件可能已损坏或被加密。请重新取得文件，或用 WPS 打开后另存。',
      en: 'The format is unknown: the content is neither text nor an office file. It may be damaged or encrypted. Please get the file again, or save it anew with WPS.',
    }),
};
