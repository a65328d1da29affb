import type { Context } from 'hono';
import { OperationalError } from '../../base/operational-error.ts';
import { type Endpoint, isFileBody } from '../../contract/endpoint.ts';
import { parsePart } from '../../contract/parse-part.ts';
import { tooLarge } from './receive-upload.ts';

/** JSON bodies are forms that people filled in. */
const MAX_JSON_BYTES = 1024 * 1024;

/** A part of the request that has not the form of the contract. */
export interface Fault {
  readonly at: string;
  readonly why: string;
}

/** `request_invalid` with every fault and its place. */
export class RequestInvalid extends OperationalError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const list = faults.map(({ at, why }) => `${at}: ${why}`).join('; ');
    super('request_invalid', {
      zh: `请求不符合接口要求：${list}`,
      en: `The request has not the form that the interface asks for: ${list}`,
    });
    this.faults = faults;
  }
}

export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The JSON body as it came, for the fingerprint of a repeatable request. */
  readonly bodyText: string;
}

/** Brings path, query and JSON body into the form of the contract. Throws `request_invalid` with all faults at once. */
export async function readInput(context: Context, endpoint: Endpoint): Promise<Input> {
  const bodyText = await readBodyText(context.req.raw, endpoint);
  const faults: Fault[] = [];
  const part = (name: string, schema: Endpoint['params'], value: unknown): unknown => {
    if (!schema) return undefined;
    const parsed = parsePart(schema, value);
    if ('value' in parsed) return parsed.value;
    for (const { path, why } of parsed.faults) faults.push({ at: [name, ...path].join('.'), why });
    return undefined;
  };
  const params = part('path', endpoint.params, context.req.param());
  const query = part('query', endpoint.query, context.req.query());
  const body = isFileBody(endpoint.body)
    ? undefined
    : part('body', endpoint.body, parseJson(bodyText, faults, endpoint));
  if (faults.length > 0) throw new RequestInvalid(faults);
  return { params, query, body, bodyText };
}

async function readBodyText(request: Request, { body, maxBodyBytes = MAX_JSON_BYTES }: Endpoint): Promise<string> {
  if (!body) return '';
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const wanted = isFileBody(body) ? 'application/octet-stream' : 'application/json';
  if (type !== wanted) throw wrongType(wanted);
  return isFileBody(body) ? '' : readText(request, maxBodyBytes);
}

/** Piece by piece: a body that says no length is cut off at the limit all the same. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string, faults: Fault[], { body }: Endpoint): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    faults.push({ at: 'body', why: '不是有效的 JSON (no valid JSON)' });
    return undefined;
  }
}

const wrongType = (wanted: string): OperationalError =>
  new OperationalError('media_type_not_supported', {
    zh: `请用 Content-Type: ${wanted} 提交。`,
    en: `Send it as Content-Type: ${wanted}.`,
  });
