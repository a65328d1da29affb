import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { ImportedPart } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import { withFaultsAsMessages } from '../reader-fault.ts';
import { withZip } from '../zip/open-zip.ts';
import { docxContext, type WordSource } from './docx-context.ts';
import { DocxPackage } from './docx-package.ts';
import { readBlocks } from './docx-table.ts';
import { WordBody } from './word-body.ts';
import { WordXml } from './word-xml.ts';

type Reading = Result<readonly Block[], Message> & { readonly imports: readonly ImportedPart[] };

/**
 * The blocks of a Word document (.docx, .docm, .dotx; transitional and strict ECMA-376), in reading order, and what it imports or shows
 * as objects. Deleted revisions are left out and insertions kept, so the text is as if all changes were accepted. Never
 * throws for what is wrong with the file: a fault is a message of severity "error", and what was read before it is kept.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Reading {
  return readWord(limits, (read, messages) =>
    withZip(bytes, limits, (archive) => {
      messages.push(...archive.messages);
      read(new DocxPackage(archive, limits));
    }),
  );
}

/** The same of a Word document in one XML file, as Word 2003 wrote it or a package in one file ("Flat OPC"); many systems fill such a file and name it .doc. */
export function readWordXml(bytes: Uint8Array, limits: Limits): Reading {
  return readWord(limits, (read) => read(new WordXml(bytes, limits)));
}

function readWord(limits: Limits, open: (read: (source: WordSource) => void, messages: Message[]) => void): Reading {
  let blocks: readonly Block[] = [];
  let imports: readonly ImportedPart[] = [];
  const reading = withFaultsAsMessages<readonly Block[]>(
    (messages) => {
      open((source) => {
        const body = new WordBody(limits, messages);
        const context = docxContext(source, body, limits);
        blocks = body.blocks;
        imports = body.imports;
        readBlocks(context, body);
        body.takePictures(context.omissions);
        messages.push(...context.omissions.messages());
      }, messages);
      return blocks;
    },
    () => blocks,
  );
  return { ...reading, imports };
}
