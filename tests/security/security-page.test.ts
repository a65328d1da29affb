import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The requirements of levels 1 and 2 in each section of ASVS 5.0.0: how many lines the table must have, by section. */
const SECTIONS: Readonly<Record<string, number>> = {
  '1.1': 2,
  '1.2': 9,
  '1.3': 11,
  '1.4': 3,
  '1.5': 2,
  '2.1': 3,
  '2.2': 3,
  '2.3': 4,
  '2.4': 1,
  '3.2': 2,
  '3.3': 4,
  '3.4': 6,
  '3.5': 5,
  '3.7': 2,
  '4.1': 3,
  '4.2': 1,
  '4.3': 2,
  '4.4': 4,
  '5.1': 1,
  '5.2': 3,
  '5.3': 2,
  '5.4': 3,
  '6.1': 3,
  '6.2': 12,
  '6.3': 4,
  '6.4': 4,
  '6.5': 5,
  '6.6': 3,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 2,
  '7.6': 2,
  '8.1': 2,
  '8.2': 3,
  '8.3': 1,
  '8.4': 1,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 2,
  '10.3': 4,
  '10.4': 11,
  '10.5': 5,
  '10.6': 2,
  '10.7': 3,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 4,
  '11.5': 1,
  '11.6': 1,
  '12.1': 3,
  '12.2': 2,
  '12.3': 4,
  '13.1': 1,
  '13.2': 5,
  '13.3': 2,
  '13.4': 5,
  '14.1': 2,
  '14.2': 4,
  '14.3': 3,
  '15.1': 3,
  '15.2': 3,
  '15.3': 7,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
  '17.1': 1,
  '17.2': 4,
  '17.3': 2,
};

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly proof: string;
}

const rows: readonly Row[] = [
  ...page.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \| (.+) \|$/gm),
].map(([, id = '', , , verdict = '', proof = '']) => ({ id, verdict: verdict.trim(), proof }));

/** Every test file by its name, with its text. */
const tests = new Map<string, string>(
  ['src', 'tests', 'tools', 'web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => [basename(name), readFileSync(join(root, folder, name), 'utf8')] as const),
  ),
);

/** What a text names as proof: `file.test.ts "words of a title"`. */
const citations = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/([\w-]+\.test\.tsx?) "([^"]+)"/g)].map(([, file = '', words = '']) => [file, words] as const);

/** Whether a title of the file holds the words. */
const stands = (file: string, words: string): boolean =>
  [...(tests.get(file) ?? '').matchAll(/\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g)].some(
    ([, , title = '']) => title.includes(words),
  );

describe('the page on security', () => {
  it('has every requirement of ASVS 5.0 level 1 and 2, once', () => {
    const found: Record<string, number> = {};
    for (const { id } of rows) {
      const section = id.split('.').slice(0, 2).join('.');
      found[section] = (found[section] ?? 0) + 1;
    }
    expect(found).toEqual(SECTIONS);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('says "met" only where it names a test', () => {
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['met', 'partly', 'not met', 'n/a']));
    for (const { id, verdict, proof } of rows) {
      if (verdict === 'met') expect([id, citations(proof).length > 0]).toEqual([id, true]);
      else expect([id, proof.length > 3]).toEqual([id, true]);
    }
  });

  it('names only tests that are there', () => {
    const named = citations(page);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter(([file, words]) => !stands(file, words))).toEqual([]);
  });
});
