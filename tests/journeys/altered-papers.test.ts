import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { alterations } from '../corpus/alterations.ts';
import { compareWithGold, type Gold } from '../corpus/field-gold.ts';

/** One in so many papers of the corpus, by its number, so that a new paper changes nothing about the others; bench/alterations.ts reads them all. */
const EVERY = 12;
const FIRST = 1;
/** Of a hundred pairs so many are read. What is lost are cells told by their place on a page, and lines cut where a word of the next begins. */
const REQUIRED: Readonly<Record<string, number>> = {
  'no-blank-lines': 99,
  'blank-line-behind-each': 97,
  'set-in': 99,
  trimmed: 94,
  'full-width-punctuation': 99,
  'typographic-blanks': 97,
  'cut-at-80': 92,
  'cut-at-100': 94,
  'cut-at-148': 96,
  'misread-class': 98,
  'misread-value-header': 99,
  'unknown-name-header': 80,
};

const folder = join(import.meta.dirname, '..', 'corpus', 'field');
const papers = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .filter((file) => Number.parseInt(file, 10) % EVERY === FIRST)
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    gold: JSON.parse(readFileSync(join(folder, name.replace('.txt', '.gold.json')), 'utf8')) as Gold,
  }));

test.each(alterations)('papers altered on their way are read as they were: $id', async ({ id, alter }) => {
  let [found, expected, invented] = [0, 0, 0];
  const complaints: string[] = [];
  for (const { name, text, gold } of papers) {
    const plan = extractPlan(await readDocument(new TextEncoder().encode(alter(text)), name));
    const score = compareWithGold(gold, plan);
    found += score.found;
    expected += score.expected;
    invented += score.invented;
    complaints.push(...score.complaints.map((complaint) => `${name}: ${complaint}`));
  }
  const required = REQUIRED[id] ?? 100;
  expect((100 * found) / expected, complaints.join('\n')).toBeGreaterThanOrEqual(required);
  expect((100 * invented) / expected, complaints.join('\n')).toBeLessThanOrEqual(100 - required);
});
