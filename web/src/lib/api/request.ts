import type { z } from 'zod';
import type { AnswerOf, Endpoint, FileBody } from '#contract/endpoint.ts';

type Sent<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType ? z.input<E[K]> : never;

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? Record<never, never> extends Sent<E, K>
    ? { readonly [P in K]?: Sent<E, K> }
    : { readonly [P in K]: Sent<E, K> }
  : unknown;

/** What a request to an endpoint is made of, from its contract: path parameters, query, body or file, the ETag that a change starts from. */
export type RequestOf<E extends Endpoint> = Part<E, 'params'> &
  Part<E, 'query'> &
  (E['body'] extends FileBody ? { readonly file: Blob } : Part<E, 'body'>) &
  (E['ifMatch'] extends true ? { readonly etag: string } : unknown);

/** What came back, and the ETag that a change of it has to name. */
export interface Answer<E extends Endpoint> {
  readonly value: AnswerOf<E>;
  readonly etag: string;
}

/** The same, whatever the endpoint. */
export interface AnyRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: Blob;
  readonly etag?: string;
}

/** The address of a request: path parameters filled in, absent query values left out. */
export function addressOf({ path }: Endpoint, { params = {}, query = {} }: AnyRequest): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${filled}${search && `?${search}`}`;
}

export function headersOf(endpoint: Endpoint, request: AnyRequest, key: string): Record<string, string> {
  return {
    ...(request.file && { 'content-type': 'application/octet-stream' }),
    ...(request.body !== undefined && { 'content-type': 'application/json' }),
    ...(request.etag && { 'if-match': request.etag }),
    ...(endpoint.repeatable && { 'idempotency-key': key }),
  };
}

/** Whether a request may be sent again when nobody knows whether the first one arrived. */
export function isRepeatable({ method, repeatable, storesNothing }: Endpoint): boolean {
  return (method !== 'post' && method !== 'patch') || repeatable === true || storesNothing === true;
}
