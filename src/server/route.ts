import type { AnswerOf, Endpoint, PartOf } from '../contract/endpoint.ts';
import type { Acting, Calling } from '../services/acting/actor.ts';
import type { Policies, Policy } from './policy.ts';
import type { Upload } from './request/receive-upload.ts';
import type { FileToSend } from './send-file.ts';

/** A request that has been looked through: who asks, and its parts in the form that the contract gives them. */
export interface Call<E extends Endpoint = Endpoint> {
  readonly calling: Calling;
  /** Throws where nobody is signed in: for endpoints whose policy lets only accounts in. */
  readonly acting: Acting;
  readonly params: PartOf<E, 'params'>;
  readonly query: PartOf<E, 'query'>;
  readonly body: PartOf<E, 'body'>;
  /** The file that came as the body. Throws where the endpoint takes none. */
  readonly upload: Upload;
  /** The revision of If-Match. Throws where the endpoint asks for none. */
  readonly expected: { readonly revision: number };
  /** Ends when the caller has gone away. */
  readonly signal: AbortSignal;
}

/** What a handler gives back; the status is the contract's. */
export interface Reply<T> {
  readonly value: T;
  /** The value is the very same object as long as nothing has changed, so its JSON need not be written again. */
  readonly isRemembered?: true;
  /** Becomes the ETag. */
  readonly revision?: number;
  /** A new session for the browser to keep, or null to forget it. */
  readonly session?: string | null;
  /** Instead of one value: values as they come, as server-sent events. */
  readonly events?: AsyncIterable<T>;
  /** Instead of a value: a file. */
  readonly file?: FileToSend;
}

/** A file that was made for the one who asked. */
interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const replyFile = ({ name, bytes }: MadeFile): Reply<undefined> => ({
  value: undefined,
  file: { name, from: { pieces: [bytes] } },
});

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Reply<AnswerOf<E>>>;

/** One operation as the server runs it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly policy: Policy;
  readonly handle: (call: Call) => Promise<Reply<unknown>>;
}

/** Joins endpoints, policies and handlers of a resource. One that lacks any of the three does not compile. */
export function routesOf<E extends Readonly<Record<string, Endpoint>>>(
  endpoints: E,
  policies: Policies<E>,
  handlers: { readonly [K in keyof E]: Handler<E[K]> },
): readonly Route[] {
  return Object.keys(endpoints).map((name) => ({
    endpoint: endpoints[name] as Endpoint,
    policy: policies[name] as Policy,
    // The parts have been brought into the endpoint's own form before the handler sees them.
    handle: handlers[name] as unknown as Route['handle'],
  }));
}
