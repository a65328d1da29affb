// A process that writes without end and says on standard output what was acknowledged, to be killed at any moment:
// `node keep-writing.ts FOLDER FIRST`. Small writes and larger ones, corrections and claims take turns.
import { writeSync } from 'node:fs';
import { openData } from '../../src/services/data/open-data.ts';
import { putClaim } from '../../src/store/plans/claims.ts';
import { acceptRecords } from '../../src/store/records/accept-records.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const TENANT = '130283/512001';
const data = await openData({ folder });
writeSync(1, 'ready\n');
for (let number = Number(first); ; number += 1) {
  const count = number % 7 === 0 ? 300 : 1;
  const drafts = Array.from({ length: count }, (_, at) => ({
    naturalKey: `${number}/${at}`,
    date: '2025-05-06',
    fields: { topic: `第 ${number} 次`, at: String(at) },
  }));
  await data.write(TENANT, '写入者', async (one) => {
    await acceptRecords(one, drafts, { ledger: 'activity' });
    if (number % 3 === 0)
      await acceptRecords(one, [{ naturalKey: `${number - 1}/0`, date: '2025-05-07', fields: { again: 'x' } }], {
        ledger: 'activity',
      });
    if (number % 5 === 0) await putClaim(one, { planId: 'plan', indicator: '1', value: String(number) });
  });
  // Written at once, not through a stream: what the parent has read was acknowledged.
  writeSync(1, `${number} ${count}\n`);
}
