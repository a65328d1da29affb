// Changes a sound log at random 10,000 times (a bit, a file cut short, a file made longer) and counts what its verification does not find.
// `node bench/change-log.ts [ROUNDS]`
import { countMissedChanges } from '../tests/support/made-log.ts';

const rounds = Number(process.argv[2] ?? 10_000);
const missed = countMissedChanges(rounds);
console.log(`${rounds} changed logs: ${missed} not found`);
if (missed > 0) process.exitCode = 1;
