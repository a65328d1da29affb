import type { Endpoint } from '#contract/endpoint.ts';
import { type CallOptions, insistently } from './call.ts';
import { problemOf } from './problem.ts';
import { type Answer, type AnyRequest, addressOf, headersOf, type RequestOf } from './request.ts';

/** Sends a file and says how much of it has gone, from 0 to 1. Otherwise as `call`. */
export async function upload<const E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  onProgress: (share: number) => void,
  options: CallOptions = {},
): Promise<Answer<E>> {
  const any = request as AnyRequest;
  const key = crypto.randomUUID();
  return insistently(endpoint, options, () => send<E>(endpoint, any, key, onProgress, options.signal));
}

/** fetch tells nothing about the way out; XMLHttpRequest does. */
function send<E extends Endpoint>(
  endpoint: Endpoint,
  request: AnyRequest,
  key: string,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Answer<E>> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open(endpoint.method.toUpperCase(), addressOf(endpoint, request));
    for (const [name, value] of Object.entries(headersOf(endpoint, request, key))) sent.setRequestHeader(name, value);
    sent.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sent.onerror = () => reject(new TypeError('the connection broke'));
    sent.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    sent.onload = () => {
      if (sent.status < 200 || sent.status > 299) return reject(problemOf(sent.status, sent.responseText));
      resolve({ value: JSON.parse(sent.responseText), etag: sent.getResponseHeader('etag') ?? '' });
    };
    signal?.addEventListener('abort', () => sent.abort());
    sent.send(request.file ?? null);
  });
}
