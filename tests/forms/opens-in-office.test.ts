import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/forms/docx/render-docx.ts';
import { forms } from '../../src/forms/forms.ts';
import type { FilledForm } from '../../src/forms/sheet.ts';
import { renderXlsx } from '../../src/forms/xlsx/render-xlsx.ts';
import type { Block } from '../../src/model/document.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { convertWithOffice, hasOffice } from './office.ts';
import { sampleForm, textsOf } from './sample-forms.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text).join('') : block.text))
    .join('');
}

/** LibreOffice lines cells up its own way: a text counts as found when all its characters stand in the pdf in their order or in pieces. */
function missing(texts: readonly string[], pdf: string): string[] {
  const whole = squeeze(pdf);
  return texts
    .flatMap((text) => text.split('\n'))
    .map(squeeze)
    .filter((text) => text !== '' && !whole.includes(text));
}

const kinds = [
  ['docx', renderDocx],
  ['xlsx', renderXlsx],
] as const;

describe.skipIf(!hasOffice)('LibreOffice', () => {
  let filled: { readonly id: string; readonly form: FilledForm }[];
  let pdfs: ReadonlyMap<string, Uint8Array>;

  // All files in one run: LibreOffice takes longer to start than to convert them.
  beforeAll(async () => {
    filled = await Promise.all(forms.map(async (form) => ({ id: form.id, form: await sampleForm(form) })));
    const files = kinds.flatMap(([ending, render]) =>
      filled.map(({ id, form }) => ({ name: `${id}-${ending}.${ending}`, bytes: render(form) })),
    );
    pdfs = convertWithOffice(files, 'pdf');
  }, 240_000);

  test.each(kinds)(
    'opens every %s and prints all that stands in it',
    async (ending) => {
      for (const { id, form } of filled) {
        const pdf = pdfs.get(`${id}-${ending}`);
        expect(pdf, `${id}.${ending} was not converted`).toBeDefined();
        const { blocks } = await readDocument(pdf ?? new Uint8Array(), `${id}.pdf`);
        expect(missing(textsOf(form), textOf(blocks)), `${id}.${ending}`).toEqual([]);
      }
    },
    240_000,
  );
});
