import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { ImportedPart } from '../imported-parts.ts';
import { withFaultsAsMessages } from '../reader-fault.ts';
import type { BodySink } from './flow-sink.ts';

/** The blocks of a document in reading order, and what it imports or shows as objects. */
export type FlowReading = Result<readonly Block[], Message> & { readonly imports: readonly ImportedPart[] };

/**
 * Runs a reader of flowing text that opens the body and puts into it what it finds. Never throws for what is wrong with the file: a fault is a message of
 * severity "error", and what the body held before it is kept.
 */
export function readFlow(read: (open: <B extends BodySink>(body: B) => B, messages: Message[]) => void): FlowReading {
  let blocks: readonly Block[] = [];
  let imports: readonly ImportedPart[] = [];
  const reading = withFaultsAsMessages<readonly Block[]>(
    (messages) => {
      read((body) => {
        blocks = body.blocks;
        imports = body.imports;
        return body;
      }, messages);
      return blocks;
    },
    () => blocks,
  );
  return { ...reading, imports };
}
