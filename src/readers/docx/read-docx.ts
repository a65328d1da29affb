import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { type ImportedPart, importMissing } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import { withFaultsAsMessages } from '../reader-fault.ts';
import { withZip } from '../zip/open-zip.ts';
import { docxContext, type WordSource } from './docx-context.ts';
import { DocxPackage, type PartFile } from './docx-package.ts';
import { readBlocks } from './docx-table.ts';
import { WordBody } from './word-body.ts';
import { WordXml } from './word-xml.ts';

type Reading = Result<readonly Block[], Message>;

/**
 * The blocks of a Word document (.docx, .docm, .dotx; transitional and strict ECMA-376), in reading order, and the parts that it imports
 * as files of other kinds. Deleted revisions are left out and insertions kept, so the text is as if all changes were accepted. Never
 * throws for what is wrong with the file: a fault is a message of severity "error", and what was read before it is kept.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Reading & { readonly imports: readonly ImportedPart[] } {
  const imports: ImportedPart[] = [];
  const reading = readWord(limits, (read, messages) =>
    withZip(bytes, limits, (archive) => {
      messages.push(...archive.messages);
      const file = new DocxPackage(archive, limits);
      const body = read(file);
      const parts = new Map<string, PartFile>();
      for (const [place, id] of body.imports) {
        const part = parts.get(id) ?? file.partFile(id);
        if (part) parts.set(id, part);
        if (part) imports.push({ place, ...part });
        else {
          body.dropImport(place);
          messages.push(importMissing());
        }
      }
      return body;
    }),
  );
  return { ...reading, imports };
}

/** The same of a Word document in one XML file, as Word 2003 wrote it or a package in one file ("Flat OPC"); many systems fill such a file and name it .doc. */
export function readWordXml(bytes: Uint8Array, limits: Limits): Reading {
  return readWord(limits, (read, messages) => {
    const body = read(new WordXml(bytes, limits));
    for (const place of body.imports.keys()) body.dropImport(place);
    if (body.imports.size > 0) messages.push(importMissing());
    return body;
  });
}

type Read = (source: WordSource) => WordBody;

function readWord(limits: Limits, open: (read: Read, messages: Message[]) => WordBody): Reading {
  let blocks: readonly Block[] = [];
  return withFaultsAsMessages<readonly Block[]>(
    (messages) =>
      open((source) => {
        const body = new WordBody(limits, messages);
        const context = docxContext(source, body);
        blocks = body.blocks;
        readBlocks(context, body);
        messages.push(...context.omissions.messages());
        return body;
      }, messages).blocks,
    () => blocks,
  );
}
