import { describe, expect, test } from 'vitest';
import { forms } from '../../src/forms/forms.ts';
import { renderXlsx } from '../../src/forms/xlsx/render-xlsx.ts';
import { convertWithOffice, hasOffice } from './office.ts';
import { sampleForm } from './sample-forms.ts';
import { rewriteParts, unzip } from './unzip.ts';

interface Computed {
  readonly cell: string;
  readonly formula: string;
  readonly value: string;
}

/** The formulas of a workbook's sheets with the values kept beside them. */
function formulasOf(bytes: Uint8Array): Computed[] {
  return [...unzip(bytes)]
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(([name, xml]) =>
      [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)<\/f>(?:<v>([^<]*)<\/v>)?/g)].map(
        ([, cell, formula, value]) => ({
          cell: `${name}!${cell}`,
          formula: formula ?? '',
          value: value ?? '',
        }),
      ),
    );
}

const withFormulas = [
  'project-self-evaluation',
  'department-self-evaluation',
  'sichuan-self-evaluation',
  'project-monitoring',
  'hunan-special-funds',
  'hunan-spending-direction',
  'goal-review',
];

test.each(withFormulas)('%s has live sums or rates', async (id) => {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(id);
  const formulas = formulasOf(renderXlsx(await sampleForm(form))).map(({ formula }) => formula);
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.every((formula) => /^(SUM\(|IF\()/.test(formula))).toBe(true);
});

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test('computes the same values as stand beside the formulas', async () => {
    const files = await Promise.all(
      withFormulas.map(async (id) => {
        const form = forms.find((one) => one.id === id);
        if (!form) throw new Error(id);
        return { name: `${id}.xlsx`, bytes: renderXlsx(await sampleForm(form)) };
      }),
    );
    // Without its kept results a workbook shows nothing that the program has not computed itself.
    const stripped = files.map(({ name, bytes }) => ({ name, bytes: withoutResults(bytes) }));
    const recomputed = convertWithOffice(stripped, 'xlsx:Calc MS Excel 2007 XML');
    let compared = 0;
    for (const { name, bytes } of files) {
      const ours = formulasOf(bytes);
      const theirs = new Map(
        formulasOf(recomputed.get(name.replace('.xlsx', '')) ?? new Uint8Array()).map((one) => [one.cell, one.value]),
      );
      for (const { cell, formula, value } of ours) {
        const other = theirs.get(cell) ?? '';
        if (value === '') expect(other, `${name} ${cell} ${formula}`).toBe('');
        else expect(Number(Number(other).toPrecision(15)), `${name} ${cell} ${formula}`).toBe(Number(value));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  }, 180_000);
});

function withoutResults(bytes: Uint8Array): Uint8Array {
  return rewriteParts(bytes, (name, text) =>
    name.startsWith('xl/worksheets/sheet') ? text.replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1') : text,
  );
}
