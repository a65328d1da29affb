import { ReaderFault } from '../reader-fault.ts';

/** The ways markup can be refused, each with its words. `at` is the number of characters before the place. */
export const xmlFault = {
  malformed: (what: { zh: string; en: string }, at: number): ReaderFault =>
    new ReaderFault('xml-malformed', {
      zh: `文件内容已损坏：内部的 XML 在第 ${at + 1} 个字符处有误（${what.zh}）。请用 WPS 或 Word 打开后另存一次。`,
      en: `The content is damaged: the XML inside is wrong at character ${at + 1} (${what.en}). Please open and save the file again with WPS or Word.`,
    }),
  doctype: (): ReaderFault =>
    new ReaderFault('xml-doctype-refused', {
      zh: '文件内部的 XML 带有文档类型声明（DTD）。办公文件不需要它，而它可被用来读取本机文件或耗尽内存，因此不予读取。请检查文件来源。',
      en: 'The XML inside declares a document type (DTD). Office files need none, and it can be used to read local files or to exhaust memory, so the file was not read. Please check where it comes from.',
    }),
  entity: (name: string): ReaderFault =>
    new ReaderFault('xml-entity-unknown', {
      zh: `文件内部的 XML 引用了未定义的实体“${name}”，无法读取。请用 WPS 或 Word 打开后另存一次。`,
      en: `The XML inside refers to the undefined entity "${name}". Please open and save the file again with WPS or Word.`,
    }),
  tooDeep: (limit: number): ReaderFault =>
    new ReaderFault('xml-too-deep', {
      zh: `文件内部的 XML 嵌套超过 ${limit} 层，不予读取。请检查文件来源。`,
      en: `The XML inside nests deeper than ${limit} levels; it was not read. Please check where the file comes from.`,
    }),
  encoding: (name: string): ReaderFault =>
    new ReaderFault('xml-encoding-unreadable', {
      zh: `文件内部的 XML 不是有效的 ${name} 编码，无法读取。请用 WPS 或 Word 打开后另存一次。`,
      en: `The XML inside is not valid ${name}. Please open and save the file again with WPS or Word.`,
    }),
};
