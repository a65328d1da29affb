import { expect, it } from 'vitest';
import { readDocument } from '../../../src/readers/read-document.ts';
import { processorClock } from '../../support/processor-clock.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { seedFiles } from './seed-files.ts';

const CASES = 500;
const SLOWEST_MS = 5000;

it(`reads ${CASES} damaged files of all formats without a throw, an unexpected error or a wait (bench/fuzz-readers.ts does many more)`, async () => {
  const seeds = seedFiles();
  for (let index = 0; index < CASES; index += 1) {
    const { name, bytes } = mutate(seeds, new Random(20_250_301 + index));
    const elapsed = processorClock();
    const { messages } = await readDocument(bytes, name);
    const place = `case ${index} (${name})`;
    expect(elapsed(), place).toBeLessThan(SLOWEST_MS);
    expect(
      messages.filter((message) => message.code === 'reader-failed'),
      place,
    ).toEqual([]);
  }
}, 120_000);

it('starts from files that are read without an error', async () => {
  for (const { name, bytes } of seedFiles()) {
    const { messages, blocks } = await readDocument(bytes, name);
    expect(
      messages.filter(({ severity }) => severity === 'error'),
      name,
    ).toEqual([]);
    expect(JSON.stringify(blocks), name).toMatch(/绩效|指标|Target/);
  }
});
