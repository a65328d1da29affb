import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { compareWithGold, type Gold, type Score } from '../corpus/field-gold.ts';

const folder = join(import.meta.dirname, '..', 'corpus', 'field');
const papers = readdirSync(folder).filter((file) => file.endsWith('.txt'));

/** Each paper is read once, for its own test and for that of all heads. */
const scores = new Map<string, Promise<Score>>();
function scoreOf(paper: string): Promise<Score> {
  const score = scores.get(paper) ?? readScore(paper);
  scores.set(paper, score);
  return score;
}

async function readScore(paper: string): Promise<Score> {
  const plan = extractPlan(await readDocument(readFileSync(join(folder, paper)), paper));
  const gold = JSON.parse(readFileSync(join(folder, paper.replace(/\.txt$/, '.gold.json')), 'utf8')) as Gold;
  return compareWithGold(gold, plan);
}

test.each(papers)(
  '%s gives every name with its target, level, weight and actual value, and nothing else',
  async (paper) => {
    const { found, expected, invented, fields, fieldsMet, complaints } = await scoreOf(paper);
    expect({ found, invented, fieldsMet }, complaints.join('\n')).toEqual({
      found: expected,
      invented: 0,
      fieldsMet: fields,
    });
  },
);

test('departments, years, names, codes and amounts are right in 24 of 25 cases', async () => {
  let [heads, headsMet] = [0, 0];
  const complaints: string[] = [];
  for (const paper of papers) {
    const score = await scoreOf(paper);
    heads += score.heads;
    headsMet += score.headsMet;
    complaints.push(...score.complaints);
  }
  expect(headsMet / heads, complaints.join('\n')).toBeGreaterThanOrEqual(0.96);
});
