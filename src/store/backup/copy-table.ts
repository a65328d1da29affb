import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { BackupTable } from './tables.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const columnList = ({ columns }: BackupTable): string => columns.map(quoted).join(', ');

/** A table's rows in COPY's text format, in pieces as the server sends them. */
export async function* readTable(client: pg.PoolClient, table: BackupTable): AsyncGenerator<Buffer> {
  const statement = `copy (select ${columnList(table)} from ${quoted(table.name)}) to stdout`;
  for await (const piece of client.query(copyTo(statement))) yield piece as Buffer;
}

/** Puts rows in COPY's text format into a table; how many there were. */
export async function fillTable(
  client: pg.PoolClient,
  table: BackupTable,
  pieces: AsyncIterable<Uint8Array>,
): Promise<number> {
  const stream = client.query(copyFrom(`copy ${quoted(table.name)} (${columnList(table)}) from stdin`));
  const end = finished(stream);
  end.catch(() => undefined);
  for await (const piece of pieces) {
    if (!stream.write(piece)) await Promise.race([new Promise<void>((done) => stream.once('drain', done)), end]);
  }
  stream.end();
  await end;
  return stream.rowCount;
}

/** How many rows a table has. */
export async function countRows(client: pg.PoolClient, { name }: BackupTable): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${quoted(name)}`);
  return rows[0]?.count ?? 0;
}
