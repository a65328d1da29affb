// Cells of the column 指标值 read per second, beside one plain regular expression over the same cells as the floor of what reading costs.
// Run: node bench/target-grammar.ts
import { parseTarget } from '../src/model/target-grammar/parse-target.ts';

const CELLS = [
  '≥70起',
  '≤6小时',
  '≥1次/月',
  '≥4万家',
  '100%',
  '1次',
  '≥95%',
  '满意度≥95%',
  '满意率95%以上',
  '显著提升',
  '≥9595%及以上',
  '三场',
  '≤8万元',
  '不适用',
  '≥12期 1次 2次',
];
const ROUNDS = 5;
const COUNT = 300_000;

function perSecond(read: (cell: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let index = 0; index < COUNT; index += 1) read(CELLS[index % CELLS.length] ?? '');
    best = Math.max(best, COUNT / ((performance.now() - start) / 1000));
  }
  return Math.round(best);
}

const PLAIN = /^\s*(≥|≤|>|<|=)?\s*(\d+(?:\.\d+)?)\s*(\D*)$/;
const ours = perSecond(parseTarget);
const floor = perSecond((cell) => PLAIN.exec(cell));
const readByPlain = CELLS.filter((cell) => PLAIN.test(cell)).length;

console.log(`parseTarget     ${ours.toLocaleString('en')} cells/s (bar: 300,000)`);
console.log(
  `one expression  ${floor.toLocaleString('en')} cells/s, which reads ${readByPlain} of ${CELLS.length} writings`,
);
process.exitCode = ours >= 300_000 ? 0 : 1;
