// Reads the papers of a folder as programs and people alter their text on its way (tests/corpus/alterations.ts), and prints recall and precision of the
// (三级指标, 指标值) pairs for each alteration. Papers whose cells are told by their place on a page cannot bear all of them.
// Run: node bench/alterations.ts [FOLDER] [--alteration=ID] [--verbose]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractPlan } from '../src/extraction/extract-plan.ts';
import { readDocument } from '../src/readers/read-document.ts';
import { alterations } from '../tests/corpus/alterations.ts';
import { compareWithGold, type Gold } from '../tests/corpus/field-gold.ts';

const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  join(import.meta.dirname, '..', 'tests', 'corpus', 'field');
const only = process.argv
  .filter((argument) => argument.startsWith('--alteration='))
  .map((argument) => argument.split('=')[1]);
const papers = readdirSync(folder).filter((file) => file.endsWith('.gold.json'));
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);

console.log(`${''.padEnd(24)}  recall  precision  pairs            invented  heads          papers not whole`);
for (const { id, alter } of alterations.filter((one) => only.length === 0 || only.includes(one.id))) {
  let [found, expected, invented, heads, headsMet] = [0, 0, 0, 0, 0];
  const broken: string[] = [];
  for (const paper of papers) {
    const name = paper.replace('.gold.json', '.txt');
    const text = alter(readFileSync(join(folder, name), 'utf8'));
    const plan = extractPlan(await readDocument(new TextEncoder().encode(text), name));
    const score = compareWithGold(JSON.parse(readFileSync(join(folder, paper), 'utf8')) as Gold, plan);
    found += score.found;
    expected += score.expected;
    invented += score.invented;
    heads += score.heads;
    headsMet += score.headsMet;
    if (score.found < score.expected || score.invented > 0)
      broken.push(`    ${name}: ${score.found} of ${score.expected}, ${score.invented} invented`);
  }
  const pairs = `${found} of ${expected}`.padEnd(17);
  console.log(
    `${id.padEnd(24)}${percent(found, expected)}   ${percent(found, found + invented)}  ${pairs}${String(invented).padEnd(10)}${`${headsMet} of ${heads}`.padEnd(15)}${broken.length}`,
  );
  if (process.argv.includes('--verbose')) console.log(broken.join('\n'));
}
