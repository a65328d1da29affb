// Flattens each form of tests/corpus/flattenings in each way, reads it back, and prints recall and precision of the (三级指标, 指标值) pairs
// and how many heads were read, by way and by form. With --two the text is that of the form and of another one below it, "附件2" between them.
// Run: node bench/flattenings.ts [--way=ID] [--form=ID] [--two] [--verbose] [--text]

import type { Score } from '../tests/corpus/field-gold.ts';
import type { LogicalForm } from '../tests/corpus/flattenings/logical-form.ts';
import { forms, readBelowEachOther, readFlattened } from '../tests/corpus/flattenings/read-flattened.ts';
import { type Way, ways } from '../tests/corpus/flattenings/ways.ts';

const COUNTS = ['found', 'expected', 'invented', 'fields', 'fieldsMet', 'heads', 'headsMet'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

const wanted = (option: string, id: string): boolean => {
  const ids = process.argv
    .filter((argument) => argument.startsWith(`--${option}=`))
    .map((argument) => argument.split('=')[1]);
  return ids.length === 0 || ids.includes(id);
};
const sums = new Map<string, Counts>();
const none = (): Counts => ({ found: 0, expected: 0, invented: 0, fields: 0, fieldsMet: 0, heads: 0, headsMet: 0 });

/** The form below another one is the seventh behind it: so each stands above and below, beside one of another kind. */
const BELOW = 7;
const read = (form: LogicalForm, way: Way): Promise<Score> => {
  const below = forms[(forms.indexOf(form) + BELOW) % forms.length];
  return below && process.argv.includes('--two')
    ? readBelowEachOther(form, below, way, '\n附件2\n')
    : readFlattened(form, way);
};

for (const way of ways.filter(({ id }) => wanted('way', id))) {
  for (const form of forms.filter(({ id }) => wanted('form', id))) {
    const score = await read(form, way);
    for (const key of [`way   ${way.id}`, `form  ${form.id}`, 'all']) {
      const sum = sums.get(key) ?? none();
      for (const count of COUNTS) sum[count] += score[count];
      sums.set(key, sum);
    }
    if (process.argv.includes('--text')) console.log(way.flatten(form));
    if (process.argv.includes('--verbose'))
      for (const complaint of score.complaints) console.log(`${way.id} ${form.id}: ${complaint}`);
  }
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);
console.log(`${' '.repeat(24)}  recall  precision  pairs           invented  levels, values  heads`);
for (const [key, sum] of [...sums].sort(
  ([one], [other]) => one.split(' ')[0]?.localeCompare(other.split(' ')[0] ?? '') ?? 0,
)) {
  const { found, expected, invented, fields, fieldsMet, heads, headsMet } = sum;
  const pairs = `${found} of ${expected}`.padEnd(16);
  console.log(
    `${key.padEnd(24)}${percent(found, expected)}   ${percent(found, found + invented)}  ${pairs}${String(invented).padEnd(10)}${percent(fieldsMet, fields)}        ${headsMet} of ${heads}`,
  );
}
