// Scores 100,000 random tables with the product and with the plain second implementation of tests/scoring, and compares every score, total
// and grade. Run: node bench/agreement.ts [tables] [seed]
import { differences } from '../tests/scoring/compare-implementations.ts';

const tables = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const start = performance.now();
const found = differences(tables, seed);
const seconds = (performance.now() - start) / 1000;

for (const difference of found) console.error(difference);
console.log(`${tables.toLocaleString('en')} random tables, ${found.length} differences, ${seconds.toFixed(1)} s`);
process.exitCode = found.length === 0 ? 0 : 1;
