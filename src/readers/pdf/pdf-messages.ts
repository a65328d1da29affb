import { pageRanges } from '../../base/page-ranges.ts';
import type { Message } from '../../model/message.ts';
import { ReaderFault } from '../reader-fault.ts';
import { recognisedMessage } from '../recognised-message.ts';

/** Characters of the page for which the file does not say which they are. */
export function unmappedCharacters(page: number, count: number): Message {
  return {
    severity: 'warning',
    code: 'pdf-characters-without-meaning',
    text: {
      zh: `第 ${page} 页有 ${count} 个字符在文件中没有对应的文字编码，未能读出。请对照原文核对该页内容。`,
      en: `On page ${page}, ${count} characters have no text behind their shape and could not be read. Please compare the page with the original.`,
    },
    at: { page },
  };
}

/** A watermark, or whatever else runs across the page. */
export function slantedText(page: number, count: number): Message {
  return {
    severity: 'info',
    code: 'page-slanted-text',
    text: {
      zh: `第 ${page} 页有 ${count} 个斜置的字符（多为水印），未读取。`,
      en: `On page ${page}, ${count} characters run across the page, mostly a watermark; they were not read.`,
    },
    at: { page },
  };
}

/** Large words upon the text of the page. */
export function overlaidText(page: number, count: number): Message {
  return {
    severity: 'info',
    code: 'page-overlaid-text',
    text: {
      zh: `第 ${page} 页有 ${count} 个大字压在正文上（多为水印），未读取。`,
      en: `On page ${page}, ${count} large characters lie upon the text, mostly a watermark; they were not read.`,
    },
    at: { page },
  };
}

/** The page is a picture with somebody's recognised text under it. */
export function invisibleText(page: number): Message {
  return {
    severity: 'warning',
    code: 'pdf-recognised-text',
    text: {
      zh: `第 ${page} 页是扫描图像，所读文字来自文件自带的识别结果，可能有误，请对照原文确认，特别是数字和符号。`,
      en: `Page ${page} is a picture; its text is what somebody's recognition put under it and may be wrong. Please confirm it, numbers and signs above all.`,
    },
    at: { page },
  };
}

/** A page with more drawing than is looked at. */
export function tooManyObjects(page: number): Message {
  return {
    severity: 'warning',
    code: 'pdf-page-too-complex',
    text: {
      zh: `第 ${page} 页的图形对象过多，只处理了其中一部分，表格线可能不全。请对照原文核对该页的表格。`,
      en: `Page ${page} has more drawing than is looked at; lines of its tables may be missing. Please compare its tables with the original.`,
    },
    at: { page },
  };
}

/** A page that the library cannot open. */
export function unreadablePage(page: number): Message {
  return {
    severity: 'error',
    code: 'pdf-page-unreadable',
    text: {
      zh: `第 ${page} 页无法打开，其内容未读取。请检查文件是否完整，或请提供者重新导出。`,
      en: `Page ${page} cannot be opened; nothing of it was read. Please check whether the file is complete or ask for a new export.`,
    },
    at: { page },
  };
}

/** Pages whose text was recognised from a picture. One message per document. */
export function recognisedFromPicture(pages: readonly number[]): Message {
  const [first] = pages;
  return recognisedMessage(
    {
      zh: `第 ${pageRanges(pages, '、')} 页是图像或含图像中的表格`,
      en: `Page ${pageRanges(pages, ', ')}: the text was recognised from a picture`,
    },
    first === undefined ? undefined : { page: first },
  );
}

/** Columns without any lines around them: which text stands in which row is a guess. */
export function columnsWithoutLines(page: number): Message {
  return {
    severity: 'warning',
    code: 'pdf-columns-without-lines',
    text: {
      zh: `第 ${page} 页有按列排列、但没有表格线的文字，行列是按文字位置推断的，可能有误。请对照原文核对，或提供原始 Word、Excel 文件。`,
      en: `Page ${page} has text in columns without any lines around it; rows and columns were told by place alone and may be wrong. Please compare them with the original, or supply the Word or Excel file.`,
    },
    at: { page },
  };
}

/** A page with text and a large picture beside it, whose words are not looked for. */
export function pictureNotRead(page: number): Message {
  return {
    severity: 'info',
    code: 'pdf-picture-not-read',
    text: {
      zh: `第 ${page} 页除文字外还有较大的图片，图片中的内容未读取。如图片中有表格或文字，请另行提供。`,
      en: `Page ${page} has a large picture beside its text; the picture was not read. If it holds tables or text, please supply them separately.`,
    },
    at: { page },
  };
}

/** The document has more cells and lines than the limit; the pages before this one were read. */
export function tooManyCells(page: number, limit: number): ReaderFault {
  return new ReaderFault('too-many-cells', {
    zh: `读到第 ${page} 页时，表格单元格和文字行已超过上限 ${limit}，其后的内容未读取。请拆分文件后再读取。`,
    en: `At page ${page} there were more than ${limit} cells and lines; what follows was not read. Please split the file.`,
  });
}
