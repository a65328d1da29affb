import { ReaderFault } from '../reader-fault.ts';

/** The ways an archive can be refused, each with its words. */
export const zipFault = {
  notZip: (): ReaderFault =>
    new ReaderFault('zip-not-an-archive', {
      zh: '文件内容不是压缩包格式（docx、xlsx、odt、ods 都是压缩包）。请确认上传的是原文件，或用 WPS、Word 打开后另存一次。',
      en: 'The content is not a zip archive (docx, xlsx, odt and ods are). Please check that this is the original file, or save it again with WPS or Word.',
    }),
  truncated: (): ReaderFault =>
    new ReaderFault('zip-truncated', {
      zh: '文件不完整：压缩包的结尾缺失，多半是下载或复制中断。请重新取得完整的文件。',
      en: 'The file is incomplete: the end of the archive is missing, most likely an interrupted download or copy. Please get the whole file again.',
    }),
  damaged: (what: string): ReaderFault =>
    new ReaderFault('zip-damaged', {
      zh: `文件已损坏：压缩包内的“${shown(what)}”无法读取。请用 WPS 或 Word 打开后另存一次，或重新取得该文件。`,
      en: `The file is damaged: "${shown(what)}" inside the archive cannot be read. Please open and save it again with WPS or Word, or get the file again.`,
    }),
  encrypted: (name: string): ReaderFault =>
    new ReaderFault('zip-encrypted', {
      zh: `文件设有密码：“${shown(name)}”已加密，无法读取。请去除密码后再提交。`,
      en: `The file is protected by a password: "${shown(name)}" is encrypted. Please remove the password and hand it in again.`,
    }),
  bomb: (name: string, limit: number): ReaderFault =>
    new ReaderFault('zip-expands-too-far', {
      zh: `文件解压后超过 ${mebibytes(limit)} MB 的上限（“${shown(name)}”），为安全起见不予读取。请检查文件来源，或删去其中的大附件后另存。`,
      en: `The file expands beyond the limit of ${mebibytes(limit)} MB ("${shown(name)}") and was not read, to be safe. Please check where it comes from, or remove large attachments and save it again.`,
    }),
  overlapping: (name: string): ReaderFault =>
    new ReaderFault('zip-entries-overlap', {
      zh: `文件结构异常：压缩包内“${shown(name)}”与其他部分重叠，这是恶意文件的常见做法，不予读取。请检查文件来源。`,
      en: `The archive is built abnormally: "${shown(name)}" overlaps another part, as malicious files do; it was not read. Please check where the file comes from.`,
    }),
  tooMany: (count: number, limit: number): ReaderFault =>
    new ReaderFault('zip-too-many-entries', {
      zh: `压缩包内有 ${count} 个部分，超过 ${limit} 个的上限，不予读取。请检查文件来源。`,
      en: `The archive has ${count} entries, more than the limit of ${limit}; it was not read. Please check where the file comes from.`,
    }),
  method: (name: string, method: number): ReaderFault =>
    new ReaderFault('zip-method-unknown', {
      zh: `压缩包内“${shown(name)}”使用了不支持的压缩方式（${method}）。请用 WPS 或 Word 打开后另存一次。`,
      en: `"${shown(name)}" in the archive uses a compression method that is not supported (${method}). Please open and save it again with WPS or Word.`,
    }),
};

const mebibytes = (bytes: number): string => String(Math.round((bytes / 1024 / 1024) * 10) / 10);

/** A name from inside the archive, made fit for a message: no control characters, at most 80 characters. */
export function shown(name: string): string {
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');
  return plain.length > 80 ? `${plain.slice(0, 77)}…` : plain;
}
