import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { type DecodedText, decodeText } from '../text/decode-text.ts';
import { decodingMessages } from '../text/decoding-messages.ts';
import { declaredEncoding } from './declared-encoding.ts';
import type { FlowItem } from './flow.ts';
import { blocksOfFlow } from './flow-blocks.ts';
import { type FlowNotes, type FrameOf, flowOfPage, hiddenOnPage, newNotes } from './page-flow.ts';
import { parseTree } from './parse-tree.ts';

/** A web page, or what Word, WPS and Excel export as one, as paragraphs and tables in reading order. */
export function readHtml(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  return readPages([decodeText(bytes, declaredEncoding(bytes))], limits);
}

/** Several pages of one file, one after the other; `frame` gives the pages of the file that stand in frames within them. */
export function readPages(
  pages: readonly DecodedText[],
  limits: Limits,
  frame: FrameOf = () => undefined,
): Result<readonly Block[], Message> {
  const notes = newNotes();
  const items = pages.flatMap((page) => flowOfPage(parseTree(page.text, limits), limits, notes, frame));
  const messages = [...pages.flatMap(decodingMessages), ...hiddenOnPage(notes)];
  if (notes.pictures > 0 && !items.some((item) => item.kind === 'table'))
    messages.push(picturesMessage(notes.pictures));
  if (pages.some((page) => /<frame\s/i.test(page.text)) && items.length === 0) messages.push(framesMessage());
  else if (!items.some((item) => item.kind === 'table')) messages.push(...elsewhere(pages, items, notes));
  return { value: blocksOfFlow(items), messages };
}

/** So few characters beside scripts are the "loading" of a page that makes its content when it is opened. */
const HARDLY_ANY_TEXT = 100;

/** Why a page without a table may have one where it is opened: in a frame that is no part of the file, or made by a script. */
function elsewhere(pages: readonly DecodedText[], items: readonly FlowItem[], notes: FlowNotes): Message[] {
  if (notes.frames > 0) return [innerFramesMessage(notes.frames)];
  const length = items.reduce((sum, item) => sum + (item.kind === 'paragraph' ? item.text.length : 0), 0);
  const isMade = length < HARDLY_ANY_TEXT && pages.some((page) => /<script\b/i.test(page.text));
  return isMade ? [scriptMessage()] : [];
}

function innerFramesMessage(count: number): Message {
  return {
    severity: 'warning',
    code: 'html-content-elsewhere',
    text: {
      zh: `网页中没有表格，但有 ${count} 个内嵌框架（iframe），其内容不在这个文件里，没有读取。请打开框架中的页面或附件，另存后提交。`,
      en: `The page has no table but ${count} inner frames whose content is not in this file and was not read. Please open what stands in them, save it and hand that in.`,
    },
  };
}

function scriptMessage(): Message {
  return {
    severity: 'warning',
    code: 'html-content-by-script',
    text: {
      zh: '网页的内容要在打开时由脚本生成，文件里没有正文。请在浏览器中打开，显示出表格后另存为单个网页文件（mht）或打印成 PDF 再提交。',
      en: 'The page makes its content by scripts when it is opened; the file itself has none. Please open it in a browser and, when the table shows, save it as a single web page (mht) or print it as a pdf.',
    },
  };
}

/** Papers published as pictures in a page are common; on a page with tables a picture is an emblem. */
function picturesMessage(count: number): Message {
  return {
    severity: 'warning',
    code: 'html-pictures-unread',
    text: {
      zh: `网页中没有表格，但有 ${count} 张图片，图片中的内容没有读取。如绩效表是图片，请另存图片后提交图片文件。`,
      en: `The page has no table but ${count} pictures, whose content was not read. If the performance table is a picture, please save it and hand in the image file.`,
    },
  };
}

function framesMessage(): Message {
  return {
    severity: 'warning',
    code: 'html-content-elsewhere',
    text: {
      zh: '这个网页只是框架，内容在旁边的文件夹里（如 sheet001.htm）。请提交内容文件，或用 Excel、WPS 另存为 xlsx 或单个网页文件（mht）。',
      en: 'The page is a frame only; its content stands in files beside it (such as sheet001.htm). Please hand in those, or save it as xlsx or as a single web page (mht).',
    },
  };
}
