import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { killWriter } from '../../../tests/support/kill-writer.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';

/** So many writes must have been acknowledged, or nothing was seen. */
const ENOUGH = 20;

test('a writer that is killed at any moment loses nothing it had acknowledged, and its log stays sound', async () => {
  const folder = temporaryFolder();
  let first = 1;
  try {
    // On a machine that is busy a round may acknowledge next to nothing; such rounds are more, not fewer things seen.
    for (let round = 0; round < 8 || (first <= ENOUGH && round < 40); round += 1) {
      const report = await killWriter(folder, first, Math.random() * 300, round % 3 === 2);
      expect(report).toMatchObject({ lost: [], torn: [], logFaults: 0 });
      first += report.acknowledged + 1;
    }
    expect(first).toBeGreaterThan(ENOUGH);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
