import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluation2020 } from './evaluation2020.ts';
import { hebei } from './local-practice.ts';
import { measures2015 } from './measures2015.ts';
import { printCitation } from './print-citation.ts';

describe('citations', () => {
  it('carry number and title of their regulation', () => {
    expect(measures2015.goalsQuantified.number).toBe('财预〔2015〕88号');
    expect(measures2015.goalsQuantified.title).toBe(measures2015.about.title);
  });

  it('print 条文以原文为准 when the wording is recalled, and only then', () => {
    expect(printCitation(measures2015.reviewForm)).toContain('条文以原文为准');
    expect(printCitation(measures2015.goalsQuantified)).not.toContain('条文以原文为准');
    expect(printCitation(evaluation2020.deviation, 'en')).toContain('wording as in the original text');
  });

  it('do not compile when the clause is missing', () => {
    // @ts-expect-error there is no such clause
    expect(measures2015.goalsAreFun).toBeUndefined();
    // @ts-expect-error the regulation as a whole is not a clause
    const clause: typeof measures2015.reviewForm = hebei.about;
    expect(clause).toBe(hebei.about);
  });

  it('exist for every regulation of the list, by number', () => {
    const folder = dirname(fileURLToPath(import.meta.url));
    const text = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    for (const number of [
      '2018〕34号',
      '2015〕88号',
      '2019〕136号',
      '2020〕10号',
      '2021〕101号',
      '2013〕53号',
      '2016〕143号',
    ])
      expect(text).toContain(number);
    for (const other of ['预算法', '网络安全法', 'GB/T 22239-2019']) expect(text).toContain(other);
  });
});
