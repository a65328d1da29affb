import type { Bilingual } from '../base/bilingual.ts';
import type { Result } from '../base/result.ts';
import type { Message } from '../model/message.ts';

/**
 * Why a file cannot be read any further. Thrown inside the readers room only; the door of each reader turns it to a message
 * with {@link withFaultsAsMessages}. Anything else that is thrown is a programming error and goes on up.
 */
export class ReaderFault extends Error {
  override readonly name = 'ReaderFault';
  /** Stable kebab-case name of the situation. */
  readonly code: string;
  readonly text: Bilingual;

  constructor(code: string, text: Bilingual) {
    super(`${code}: ${text.en}`);
    this.code = code;
    this.text = text;
  }
}

/** The fault as the message of severity "error" that the user reads. */
export function faultMessage(fault: ReaderFault): Message {
  return { severity: 'error', code: fault.code, text: fault.text };
}

/**
 * Runs a reader that notes its doubts in `messages` and may throw a {@link ReaderFault}; a fault becomes the last message and
 * `onFault()` gives what was read until then.
 */
export function withFaultsAsMessages<T>(read: (messages: Message[]) => T, onFault: () => T): Result<T, Message> {
  const messages: Message[] = [];
  try {
    return { value: read(messages), messages };
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    messages.push(faultMessage(error));
    return { value: onFault(), messages };
  }
}
