import type { Limits } from '../limits.ts';

export interface MimePart {
  /** "text/html" */
  readonly type: string;
  /** As declared in its header; "" when it is not. */
  readonly charset: string;
  /** How other parts refer to it (RFC 2557): its content id as "cid:…", its location. */
  readonly names: readonly string[];
  readonly body: Buffer;
}

interface Entity {
  readonly header: string;
  readonly body: string;
}

/** How deep multiparts may stand in multiparts; mails have two levels. */
const MAX_DEPTH = 8;

/**
 * The leaves of a MIME entity (RFC 2045, 2046) in order, the root of a multipart/related first (RFC 2387). A missing end is let
 * pass: what came before it is there. An entity that is no multipart is its own only leaf.
 */
export function mimeParts(bytes: Uint8Array, limits: Limits): MimePart[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts: MimePart[] = [];
  collect(splitEntity(text), 0, parts, limits.maxEntries);
  return parts;
}

function collect(entity: Entity, depth: number, parts: MimePart[], most: number): void {
  const contentType = field(entity.header, 'content-type');
  const boundary = parameter(contentType, 'boundary');
  if (!/^multipart\//i.test(contentType) || boundary === '') {
    parts.push({
      type: (contentType.split(';')[0] ?? '').trim(),
      charset: parameter(contentType, 'charset'),
      names: namesOf(entity.header),
      body: decodeBody(entity),
    });
    return;
  }
  if (depth >= MAX_DEPTH) return;
  const start = parameter(contentType, 'start');
  const children = splitParts(entity.body, boundary).map(splitEntity);
  const root = start === '' ? -1 : children.findIndex((child) => field(child.header, 'content-id').trim() === start);
  if (root > 0) children.unshift(...children.splice(root, 1));
  for (const child of children) {
    if (parts.length >= most) return;
    collect(child, depth + 1, parts, most);
  }
}

function splitEntity(text: string): Entity {
  const from = /^\s*/.exec(text)?.[0].length ?? 0;
  const blank = /\r?\n[ \t]*\r?\n/g;
  blank.lastIndex = from;
  const end =
    /^\r?\n/.test(text) && from > 0 && !/^[\w-]+:/.test(text.slice(from, from + 80)) ? undefined : blank.exec(text);
  if (!end) return { header: text.slice(from), body: '' };
  return { header: text.slice(from, end.index), body: text.slice(blank.lastIndex) };
}

function splitParts(body: string, boundary: string): string[] {
  const delimiter = `--${boundary}`;
  const parts: string[] = [];
  let from = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from >= 0) parts.push(body.slice(from, at));
    from = at + delimiter.length;
    if (body.startsWith('--', from)) return parts;
  }
  if (from >= 0) parts.push(body.slice(from));
  return parts;
}

function field(header: string, name: string): string {
  const unfolded = header.replace(/\r?\n[ \t]+/g, ' ');
  const line = unfolded.split(/\r?\n/).find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function namesOf(header: string): string[] {
  const id = /<([^>]+)>/.exec(field(header, 'content-id'))?.[1];
  const location = field(header, 'content-location');
  return [...(id === undefined ? [] : [`cid:${id}`]), ...(location === '' ? [] : [location])];
}

function parameter(value: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? '';
}

function decodeBody({ header, body }: Entity): Buffer {
  switch (field(header, 'content-transfer-encoding').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** RFC 2045, 6.7. An "=" that is no escape stands for itself. */
function quotedPrintable(body: string): Buffer {
  const joined = body.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=\r?\n/g, '');
  const plain = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
