import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractPlan } from '../../../src/extraction/extract-plan.ts';
import { readDocument } from '../../../src/readers/read-document.ts';
import { compareWithGold, type Gold } from '../field-gold.ts';

const folder = import.meta.dirname;
const papers = readdirSync(folder).filter((file) => /\.(?:docx|xlsx|xls)$/.test(file));

test.each(papers)('%s gives what a careful reader gets out of it', async (file) => {
  const gold: Gold = JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/, '.gold.json')), 'utf8'));
  const plan = extractPlan(await readDocument(readFileSync(join(folder, file)), file));
  expect(compareWithGold(gold, plan).complaints).toEqual([]);
});
