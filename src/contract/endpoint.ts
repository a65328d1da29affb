import type { z } from 'zod';
import type { Bilingual } from '../base/bilingual.ts';
import type { OperationalErrorCode } from '../base/operational-error.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A body that is a file: its bytes as they are, the name in the query. It is streamed and never held in memory. */
export interface FileBody {
  readonly kind: 'file';
  readonly maxBytes: number;
}

/** What is answered: JSON of a schema, nothing, or a stream of server-sent events each holding JSON of a schema. */
export interface AnswerSpec {
  readonly status: 200 | 201 | 202 | 204;
  readonly schema?: z.ZodType;
  readonly events?: boolean;
  /** Bytes of a file to keep. */
  readonly file?: boolean;
}

/** One operation of the API: everything that validation, the OpenAPI document and a client have to know of it. */
export interface Endpoint {
  /** Thing and verb ("plan.create"): the name of the policy, of the action in the audit trail, and the operationId; for ever. */
  readonly id: string;
  readonly method: Method;
  /** Below /api/v1, with parameters as ":name". */
  readonly path: string;
  readonly tag:
    | 'session'
    | 'accounts'
    | 'organisation'
    | 'plans'
    | 'filings'
    | 'publications'
    | 'papers'
    | 'checks'
    | 'forms'
    | 'ledgers'
    | 'imports'
    | 'exhibits'
    | 'measures'
    | 'reviews'
    | 'audit'
    | 'operation'
    | 'tasks'
    | 'rules'
    | 'tokens'
    | 'meta';
  readonly summary: Bilingual;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType | FileBody;
  /** For a JSON body that is larger than a form which people fill in. */
  readonly maxBodyBytes?: number;
  readonly answer: AnswerSpec;
  /** The answer carries an ETag; a change of the same thing has to send it back as If-Match. */
  readonly etag?: boolean;
  readonly ifMatch?: boolean;
  /** Takes an Idempotency-Key: the same key with the same request is done once and answered alike. */
  readonly repeatable?: boolean;
  /** A question whose words are too long for an address: it may be asked again at will, though it is a POST. */
  readonly storesNothing?: boolean;
  /** Errors of its own, beside those that every operation may answer. */
  readonly errors?: readonly OperationalErrorCode[];
}

/** Keeps the schemas' exact types. */
export function endpoint<const E extends Endpoint>(spec: E): E {
  return spec;
}

export function isFileBody(body: Endpoint['body']): body is FileBody {
  return body !== undefined && 'kind' in body && body.kind === 'file';
}

/** The type of a part of the request; undefined where the endpoint has none. */
export type PartOf<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? z.infer<E[K]>
  : undefined;

/** The type of what is answered. */
export type AnswerOf<E extends Endpoint> = E['answer'] extends { readonly schema: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;
