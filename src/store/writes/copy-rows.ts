import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tables } from '../database.ts';

/** A value in COPY's text format; null is written \N (PostgreSQL, "COPY", text format). */
export function copyText(value: string | null): string {
  if (value === null) return '\\N';
  return SPECIAL.test(value) ? value.replace(EACH_SPECIAL, (character) => ESCAPES[character] ?? character) : value;
}

const SPECIAL = /[\\\n\r\t]/;
const EACH_SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Bytes in COPY's text format: bytea's hexadecimal form behind an escaped backslash. */
export function copyBytes(value: Uint8Array): string {
  return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
}

/** Puts rows in COPY's text format into a table, on the connection of the running transaction. */
export async function copyRows<T extends keyof Tables>(
  client: pg.PoolClient,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: Uint8Array,
): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const stream = client.query(copyFrom(`copy ${table} (${list}) from stdin`));
  stream.end(rows);
  await finished(stream);
}
