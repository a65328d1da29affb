import type { Endpoint } from '#contract/endpoint.ts';
import { ApiProblem, ConnectionLost, problemOf } from './problem.ts';
import { type Answer, type AnyRequest, addressOf, headersOf, isRepeatable, type RequestOf } from './request.ts';
import { connectionRoom, signInRoom } from './waiting-room.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Throws a 401 instead of asking for the password over the page. */
  readonly tell401?: boolean;
}

/**
 * Sends a request and gives what came back. When the session has ended it waits until somebody has signed in again over the page, when the
 * server cannot be reached until it can, and then sends the same again: what was typed is not lost. Throws `ApiProblem`, or `ConnectionLost`
 * for what must not be sent twice.
 */
export async function call<const E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  options: CallOptions = {},
): Promise<Answer<E>> {
  const any = request as AnyRequest;
  const key = crypto.randomUUID();
  const text = await insistently(endpoint, options, async () => {
    const response = await fetch(addressOf(endpoint, any), {
      method: endpoint.method.toUpperCase(),
      headers: headersOf(endpoint, any, key),
      body: any.file ?? (any.body === undefined ? null : JSON.stringify(any.body)),
      signal: options.signal ?? null,
    });
    const body = await response.text();
    if (!response.ok) throw problemOf(response.status, body);
    return { body, etag: response.headers.get('etag') ?? '' };
  });
  return { value: text.body === '' ? undefined : JSON.parse(text.body), etag: text.etag };
}

/** Does it, and does it again where that may help: after the next sign-in, or as soon as the server can be reached. */
export async function insistently<T>(
  endpoint: Endpoint,
  { signal, tell401 }: CallOptions,
  attempt: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (signal?.aborted) throw error;
      if (isSessionEnd(error) && !tell401) await signInRoom.enter();
      else if (!(error instanceof TypeError)) throw error;
      else {
        // Entered in either case: whoever waits there is told that the server is gone, and asks for it.
        const back = connectionRoom.enter();
        if (!isRepeatable(endpoint)) throw new ConnectionLost();
        await back;
      }
    }
  }
}

const isSessionEnd = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'not_signed_in';
