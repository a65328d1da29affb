import { describe, expect, it } from 'vitest';
import { forms, readFlattened } from './read-flattened.ts';
import { ways } from './ways.ts';

/** The part of the matrix that the tests hold to, small enough for every run: one way of each kind, forms of each kind. */
const WAYS = [
  'cells-pages',
  'tabs-middle',
  'pipes-wide',
  'markdown-breaks',
  'bars',
  'commas',
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
