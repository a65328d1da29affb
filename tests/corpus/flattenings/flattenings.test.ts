import { describe, expect, it } from 'vitest';
import { forms, readBelowEachOther, readFlattened } from './read-flattened.ts';
import { ways } from './ways.ts';

/** The part of the matrix that the tests hold to, small enough for every run: one way of each kind, forms of each kind. */
const WAYS = [
  'cells-pages',
  'tabs-middle',
  'pipes-wide',
  'markdown-breaks',
  'bars',
  'commas',
  'script-repeated',
  'script-none',
  'streamed',
  'words-loose',
  'one-line',
  'taken-out-apart',
  'taken-out',
  'print-top',
  'print-centred',
];
const FORMS = ['costed', 'horizons', 'halves', 'evaluated', 'framework', 'monitored'];

describe.each(ways.filter(({ id }) => WAYS.includes(id)))('forms flattened as $id', (way) => {
  it.each(forms.filter(({ id }) => FORMS.includes(id)))('give back every name with its target: $id', async (form) => {
    const { found, expected, invented, complaints } = await readFlattened(form, way);
    expect(expected).toBeGreaterThan(6);
    expect({ found, invented }, complaints.join('\n')).toEqual({ found: expected, invented: 0 });
  });
});

/** Ways whose second form was read badly or without its name; between the two stand a line break, the number of the annex, or a heading. */
const WAYS_OF_TWO = [
  'tabs-short',
  'pipes',
  'pipes-short',
  'pipes-wide',
  'bars',
  'script-repeated',
  'commas',
  'glued-rows',
  'words',
  'print-top',
];
const PAIRS = [
  ['halves', 'monitored'],
  ['costed', 'points-first'],
  ['signed', 'united'],
] as const;

describe.each(ways.filter(({ id }) => WAYS_OF_TWO.includes(id)))('two forms in one text, flattened as $id', (way) => {
  it.each(PAIRS)('are read as each alone: %s, %s', async (...ids) => {
    const [upper, lower] = ids.map((id) => forms.find((form) => form.id === id));
    if (!upper || !lower) throw new Error(`no form ${ids.join(' or ')}`);
    for (const between of ['\n', '\n附件2\n', '\n二、其他项目绩效目标\n']) {
      const score = await readBelowEachOther(upper, lower, way, between);
      expect(score, score.complaints.join('\n')).toMatchObject({
        found: score.expected,
        invented: 0,
        headsMet: score.heads,
      });
    }
  });
});
