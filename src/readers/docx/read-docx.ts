import type { Message } from '../../model/message.ts';
import { type FlowReading, readFlow } from '../flow/read-flow.ts';
import type { Limits } from '../limits.ts';
import { withZip } from '../zip/open-zip.ts';
import { docxContext, type WordSource } from './docx-context.ts';
import { DocxPackage } from './docx-package.ts';
import { readBlocks } from './docx-table.ts';
import { WordBody } from './word-body.ts';
import { WordXml } from './word-xml.ts';

/**
 * The blocks of a Word document (.docx, .docm, .dotx; transitional and strict ECMA-376), in reading order, and what it imports or shows
 * as objects. Deleted revisions are left out and insertions kept, so the text is as if all changes were accepted. Never
 * throws for what is wrong with the file: a fault is a message of severity "error", and what was read before it is kept.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): FlowReading {
  return readWord(limits, (read, messages) =>
    withZip(bytes, limits, (archive) => {
      messages.push(...archive.messages);
      read(new DocxPackage(archive, limits));
    }),
  );
}

/** The same of a Word document in one XML file, as Word 2003 wrote it or a package in one file ("Flat OPC"); many systems fill such a file and name it .doc. */
export function readWordXml(bytes: Uint8Array, limits: Limits): FlowReading {
  return readWord(limits, (read) => read(new WordXml(bytes, limits)));
}

function readWord(
  limits: Limits,
  openSource: (read: (source: WordSource) => void, messages: Message[]) => void,
): FlowReading {
  return readFlow((open, messages) =>
    openSource((source) => {
      const body = open(new WordBody(limits, messages));
      const context = docxContext(source, body, limits);
      readBlocks(context, body);
      body.takePictures(context.omissions);
      messages.push(...context.omissions.messages());
    }, messages),
  );
}
