// Indicator lines scored per second with traces, on one core, beside two baselines in the same run: the plain second implementation (exact, no
// trace, no messages) and binary floating point (inexact). Then growth up to five million lines, streamed.
// Run: node --expose-gc bench/score.ts [largest number of lines]
import type { Report } from '../src/model/actual.ts';
import { parseTarget } from '../src/model/target-grammar/parse-target.ts';
import { national2020 } from '../src/regulations/profiles/national2020.ts';
import { readActual } from '../src/scoring/read-actual.ts';
import { type LineInput, scoreLine, scoreLines } from '../src/scoring/score-line.ts';
import { plainScore } from '../tests/scoring/second-implementation.ts';

const BAR = 100_000;
const LARGEST = Number(process.argv[2] ?? 5_000_000);

const ROWS: readonly (readonly [target: string, actual: string, weight: string])[] = [
  ['≥70起', '63起', '10'],
  ['≥95%', '96.5%', '8'],
  ['≤6小时', '7.5小时', '6.5'],
  ['≤8万元', '7.35万元', '10'],
  ['=12期', '11期', '12.5'],
  ['≥4万家', '38000家', '7'],
  ['显著提升', '达成 93%', '10'],
  ['≥12期 1次 2次', '11期 1次 2次', '9'],
  ['≥1次/月', '1次/月', '5'],
  ['≥5000人次', '', '5'],
];

const inputs: readonly LineInput[] = ROWS.map(([target, actual, weight], index) => {
  const given = readActual(actual, { row: index + 1 });
  const report: Report = given ? { actual: given } : {};
  const indicator = {
    horizon: 'annual' as const,
    level1: '产出指标',
    level2: '数量指标',
    level3: `指标${index}`,
    target: parseTarget(target),
    at: { row: index + 1 },
  };
  return {
    subject: `/projects/0/indicators/${index}`,
    line: `1.${index + 1}`,
    indicator,
    weight,
    weightOrigin: 'printed' as const,
    report,
  };
});

function* stream(count: number): Generator<LineInput, void, undefined> {
  for (let index = 0; index < count; index += 1) {
    const input = inputs[index % inputs.length];
    if (input) yield input;
  }
}

function perSecond(count: number, run: () => void): number {
  const start = performance.now();
  run();
  return Math.round(count / ((performance.now() - start) / 1000));
}

function best(count: number, run: () => void): number {
  return Math.max(...Array.from({ length: 3 }, () => perSecond(count, run)));
}

const plain = { weight: '10', kind: 'number', target: { op: '≥', value: '70' }, actual: '63' } as const;
let sink = 0;

const ours = best(300_000, () => {
  for (const line of scoreLines(stream(300_000), national2020, 2025)) sink += line.trace.length;
});
const single = best(300_000, () => {
  const [first] = inputs;
  for (let index = 0; index < 300_000 && first; index += 1) sink += scoreLine(first, national2020, 2025).trace.length;
});
const second = best(300_000, () => {
  for (let index = 0; index < 300_000; index += 1)
    sink += plainScore(plain, { equal: 'reach', overrun: 'linear' })?.length ?? 0;
});
const floats = best(300_000, () => {
  for (let index = 0; index < 300_000; index += 1) sink += Number(((10 * (63 + (index % 7))) / 70).toFixed(2));
});

console.log(`mixed lines with traces          ${ours.toLocaleString('en')} lines/s (bar: ${BAR.toLocaleString('en')})`);
console.log(`one ≥ line with trace            ${single.toLocaleString('en')} lines/s`);
console.log(`same line, second implementation ${second.toLocaleString('en')} lines/s (exact, no trace)`);
console.log(`same line, floating point        ${floats.toLocaleString('en')} lines/s (inexact, no trace)`);

const collect = (globalThis as { gc?: () => void }).gc;
for (const count of [100_000, 1_000_000, LARGEST]) {
  collect?.();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  let seen = 0;
  const rate = perSecond(count, () => {
    for (const line of scoreLines(stream(count), national2020, 2025)) {
      sink += line.trace.length;
      seen += 1;
      if (seen % 50_000 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
  });
  collect?.();
  const kept = Math.round((process.memoryUsage().heapUsed - before) / 1024);
  const seconds = (count / rate).toFixed(1);
  console.log(
    `${count.toLocaleString('en').padStart(9)} lines streamed: ${seconds} s, ${rate.toLocaleString('en')} lines/s, at most ${Math.round(most / 1048576)} MB resident, ${kept} kB kept`,
  );
}
if (sink < 0) console.log(sink);
process.exitCode = ours >= BAR ? 0 : 1;
