// Kills a writer with SIGKILL at 100 random moments, in every third round the database server with it, and looks each time whether every
// acknowledged write is there and the log verifies. `node bench/kill-writer.ts [ROUNDS]`
import { rmSync } from 'node:fs';
import { killWriter } from '../tests/support/kill-writer.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

const rounds = Number(process.argv[2] ?? 100);
const folder = temporaryFolder();
const total = { acknowledged: 0, lost: 0, torn: 0, logFaults: 0, logSize: 0 };
let first = 1;
try {
  for (let round = 0; round < rounds; round += 1) {
    const report = await killWriter(folder, first, Math.random() * 500, round % 3 === 2);
    first += report.acknowledged + 1;
    total.acknowledged += report.acknowledged;
    total.lost += report.lost.length;
    total.torn += report.torn.length;
    total.logFaults += report.logFaults;
    total.logSize = report.logSize;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${rounds} kills: ${total.acknowledged} acknowledged writes, ${total.lost} lost, ${total.torn} torn, ` +
    `${total.logFaults} faults in a log of ${total.logSize} entries`,
);
if (total.lost + total.torn + total.logFaults > 0) process.exitCode = 1;
