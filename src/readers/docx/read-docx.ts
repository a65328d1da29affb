import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { BodySink } from '../flow/flow-sink.ts';
import type { Limits } from '../limits.ts';
import { withFaultsAsMessages } from '../reader-fault.ts';
import { withZip } from '../zip/open-zip.ts';
import { docxContext, type WordSource } from './docx-context.ts';
import { DocxPackage } from './docx-package.ts';
import { readBlocks } from './docx-table.ts';
import { WordXml } from './word-xml.ts';

type Reading = Result<readonly Block[], Message>;

/**
 * The blocks of a Word document (.docx, .docm, .dotx; transitional and strict ECMA-376), in reading order. Deleted revisions are
 * left out and insertions kept, so the text is as if all changes were accepted. Never throws for what is wrong with the file: a
 * fault is a message of severity "error", and what was read before it is kept.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Reading {
  return readWord(limits, (read, messages) =>
    withZip(bytes, limits, (archive) => {
      messages.push(...archive.messages);
      return read(new DocxPackage(archive, limits));
    }),
  );
}

/** The same of a Word document in one XML file, as Word 2003 wrote it or a package in one file ("Flat OPC"); many systems fill such a file and name it .doc. */
export function readWordXml(bytes: Uint8Array, limits: Limits): Reading {
  return readWord(limits, (read) => read(new WordXml(bytes, limits)));
}

type Read = (source: WordSource) => readonly Block[];

function readWord(limits: Limits, open: (read: Read, messages: Message[]) => readonly Block[]): Reading {
  let blocks: readonly Block[] = [];
  return withFaultsAsMessages<readonly Block[]>(
    (messages) =>
      open((source) => {
        const context = docxContext(source);
        const body = new BodySink(limits, messages);
        blocks = body.blocks;
        readBlocks(context, body);
        messages.push(...context.omissions.messages());
        return blocks;
      }, messages),
    () => blocks,
  );
}
