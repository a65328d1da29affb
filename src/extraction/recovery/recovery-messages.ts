import type { Bilingual } from '../../base/bilingual.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';

/** What there is to say of tables that were only flattened text. */
export type RecoveryCode =
  | 'table-not-recovered'
  | 'rows-torn'
  | 'rows-doubtful'
  | 'projects-not-parted'
  | 'signs-misread'
  | 'text-ends-in-row'
  | 'header-missing'
  | 'classes-apart'
  | 'indicators-told'
  | 'project-untold';

const TEXTS: Readonly<Record<RecoveryCode, { readonly severity: Message['severity']; readonly text: Bilingual }>> = {
  'table-not-recovered': {
    severity: 'warning',
    text: {
      zh: '此处的指标表在转成文本时行列被打乱，无法可靠地对齐到各栏，未作为指标读取，文字原样保留。请提供原始 Word、Excel 或 PDF 文件。',
      en: 'The indicator table here lost its rows and columns when it was turned into text and cannot be laid out reliably; it was not read as indicators, its text is kept. Please provide the original Word, Excel or PDF file.',
    },
  },
  'rows-torn': {
    severity: 'warning',
    text: {
      zh: '指标表中有的行在识别成文字时丢了单元格，数字与指标名称连在一起，无法确定是哪个指标的指标值，这些行未作为指标读取。请提供原始 Word、Excel 或 PDF 文件。',
      en: 'Some rows of the indicator table lost cells when they were recognised as text: numbers run together with names, and it is not certain whose target they are. These rows were not read. Please provide the original Word, Excel or PDF file.',
    },
  },
  'rows-doubtful': {
    severity: 'warning',
    text: {
      zh: '这张表在转成文本时只保留了文字的先后，有的行分不清哪几个字属于指标名称、哪几个字属于说明或指标值，这些行未作为指标读取。请提供原始 Word、Excel 或 PDF 文件。',
      en: 'Only the order of words was kept when this table was turned into text. In some rows it cannot be told which words belong to the name, the description or the target; these rows were not read. Please provide the original Word, Excel or PDF file.',
    },
  },
  'projects-not-parted': {
    severity: 'warning',
    text: {
      zh: '此处几个项目并排在一张表里，转成文本时各栏已经错位，分不清哪些值属于哪个项目，未作为指标读取，文字原样保留。请提供原始 Word、Excel 或 PDF 文件，或每个项目一张表。',
      en: 'Several projects stand side by side in one table here, and its columns were lost when it was turned into text: which values are whose cannot be told, so none were read as indicators and the text is kept. Please provide the original Word, Excel or PDF file, or a table for each project.',
    },
  },
  'signs-misread': {
    severity: 'warning',
    text: {
      zh: '识别成文字时，这张表的“≥”认成了“2”（指标值“28”、实际“8”，几行都是如此，而全表没有一个符号），这些指标值已按“≥”读取。请对照原件核对。',
      en: 'Recognition took ≥ for 2 in this table (target 28, actual 8, in several rows, and no sign anywhere); these targets are read with ≥. Please compare them with the original.',
    },
  },
  'text-ends-in-row': {
    severity: 'warning',
    text: {
      zh: '文本在指标表的一行中间结束，最后一行不完整，未作为指标读取。请提供完整的文件。',
      en: 'The text ends in the middle of a row of the indicator table; the incomplete last row was not read. Please provide the whole file.',
    },
  },
  'classes-apart': {
    severity: 'warning',
    text: {
      zh: '此处一级、二级指标的名称集中印在表头中，与各行分离，无法确定各指标属于哪一类，指标已读取而类别留空。请提供原始 Word、Excel 或 PDF 文件。',
      en: 'The names of the level 1 and level 2 classes stand together in the header here, apart from their rows: the indicators were read, their classes are left open. Please provide the original Word, Excel or PDF file.',
    },
  },
  'indicators-told': {
    severity: 'info',
    text: {
      zh: '指标是从叙述文字中读出的，不是绩效表；文字没有说到的（缺哪类指标、没有实际完成值等）不作结论。',
      en: 'The indicators were read from sentences, not from a form: nothing is concluded from what the sentences do not tell (missing classes, actual values).',
    },
  },
  'project-untold': {
    severity: 'warning',
    text: {
      zh: '此处标题下的项目没有读到绩效指标（文字没有说，或文本在此截断），未列入项目。请核对原文，或提供完整的文件。',
      en: 'No indicators were read of the project under this heading (the text tells none, or ends here), and it is not among the projects. Please look at the original, or provide the whole file.',
    },
  },
  'header-missing': {
    severity: 'info',
    text: {
      zh: '此处的指标没有表头，各栏含义是按内容推定的，请核对。',
      en: 'The indicators here stand without a header; what their columns mean was inferred from their content. Please check.',
    },
  },
};

/** A message about a flattened table, with its place. */
export function messageOf(code: RecoveryCode, at: Place | undefined): Message {
  return { code, ...TEXTS[code], ...(at ? { at } : {}) };
}
