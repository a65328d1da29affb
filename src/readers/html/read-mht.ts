import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { decodeText, encodingOfLabel } from '../text/decode-text.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { type MimePart, mimeParts } from './mime-parts.ts';
import { readPages } from './read-html.ts';

/**
 * A single web page file (MHTML, RFC 2557), as browsers, Word and Excel save it, often under the name .doc. The root page is read; a
 * workbook's root is a frame without content, then its sheets are.
 */
export function readMht(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  const pages = mimeParts(bytes, limits).filter((part) => /^(text\/html|application\/xhtml)/i.test(part.type));
  const [root, ...others] = pages;
  if (!root) throw withoutPage();
  const decodedRoot = decodePart(root);
  const isFrame = /<frameset\b/i.test(decodedRoot.text);
  return readPages(isFrame ? [decodedRoot, ...others.map(decodePart)] : [decodedRoot], limits);
}

function decodePart(part: MimePart) {
  return decodeText(part.body, declaredEncoding(part.body) ?? encodingOfLabel(part.charset));
}

function withoutPage(): ReaderFault {
  return new ReaderFault('mht-without-page', {
    zh: '单个网页文件（mht）中没有网页正文，或文件不完整。请重新保存，或另存为 Word 文件。',
    en: 'The single web page file (mht) holds no page, or is incomplete. Please save it again, or save it as a Word file.',
  });
}
