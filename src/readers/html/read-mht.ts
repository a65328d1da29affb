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
 * workbook's root is a frame without content, then its sheets are. Pages in frames within the root stand where their frame is.
 */
export function readMht(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  const parts = mimeParts(bytes, limits);
  const [root, ...others] = parts.filter((part) => /^(text\/html|application\/xhtml)/i.test(part.type));
  if (!root) throw isMail(bytes) ? withoutText() : withoutPage();
  const decodedRoot = decodePart(root);
  const isFrame = /<frameset\b/i.test(decodedRoot.text);
  if (isFrame) return readPages([decodedRoot, ...others.map(decodePart)], limits);
  const frame = (name: string) => {
    const part = others.find(({ names }) => names.includes(name));
    return part && decodePart(part).text;
  };
  return readPages([decodedRoot], limits, frame);
}

/** A mail has somebody it goes to, a saved page has not. */
function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16_384)).toString('latin1');
  return /^(?:to|received|delivered-to|x-mailer|content-disposition:\s*attachment)\b/im.test(head);
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

function withoutText(): ReaderFault {
  return new ReaderFault('mail-with-attachments', {
    zh: '这是一封邮件，正文不是网页，附件没有读取。请把其中的绩效表（附件）另存为文件后提交。',
    en: 'This is a mail whose text is no page; what is attached was not read. Please save the attached performance paper as a file and hand that in.',
  });
}
