import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { jsonLog } from './server-log.ts';

const eventsOf = (written: readonly string[]): string[][] =>
  written.map((lines) =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).event as string),
  );

test('lines of one turn go out together, in their order', async () => {
  const written: string[] = [];
  const log = jsonLog(
    (lines) => written.push(lines),
    () => new Date(0),
  );
  log({ level: 'info', event: 'a' });
  log({ level: 'info', event: 'b' });
  expect(written).toEqual([]);
  await turn();
  log({ level: 'info', event: 'c' });
  await turn();
  expect(eventsOf(written)).toEqual([['a', 'b'], ['c']]);
});

test('a warning or an error goes out at once, with what was waiting before it', async () => {
  const written: string[] = [];
  const log = jsonLog(
    (lines) => written.push(lines),
    () => new Date(0),
  );
  log({ level: 'info', event: 'a' });
  log({ level: 'error', event: 'fault' });
  expect(eventsOf(written)).toEqual([['a', 'fault']]);
  await turn();
  expect(written).toHaveLength(1);
});
