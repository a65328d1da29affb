import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { BodySink } from '../flow/flow-sink.ts';
import type { Limits } from '../limits.ts';
import { withFaultsAsMessages } from '../reader-fault.ts';
import { withZip } from '../zip/open-zip.ts';
import { docxContext } from './docx-context.ts';
import { DocxPackage } from './docx-package.ts';
import { readBlocks } from './docx-table.ts';

/**
 * The blocks of a Word document (.docx, .docm, .dotx; transitional and strict ECMA-376), in reading order. Deleted revisions are
 * left out and insertions kept, so the text is as if all changes were accepted. Never throws for what is wrong with the file: a
 * fault is a message of severity "error", and what was read before it is kept.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  let blocks: readonly Block[] = [];
  return withFaultsAsMessages<readonly Block[]>(
    (messages) =>
      withZip(bytes, limits, (archive) => {
        messages.push(...archive.messages);
        const context = docxContext(new DocxPackage(archive, limits));
        const body = new BodySink(limits, messages);
        blocks = body.blocks;
        context.xml.next();
        readBlocks(context, body);
        messages.push(...context.omissions.messages());
        return blocks;
      }),
    () => blocks,
  );
}
