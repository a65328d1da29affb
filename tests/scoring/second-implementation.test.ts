import { expect, it } from 'vitest';
import { differences } from './compare-implementations.ts';

// Ten thousand here, to be quick; `node bench/agreement.ts` compares 100,000.
it('agrees with the second implementation on 10,000 random tables', () => {
  expect(differences(10_000, 20250731)).toEqual([]);
});
