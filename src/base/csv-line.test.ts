import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine, sheetCsvLine, withoutGuard } from './csv-line.ts';

it('quotes what has to be, and gives every other value as it is', () => {
  expect(csvLine(['甲', 'a,b', 'say "x"', 'two\nlines', ' y', undefined])).toBe(
    '甲,"a,b","say ""x""","two\nlines"," y",\r\n',
  );
  expect(csvLine(['=100%', '=cmd()', '-2', '+86', '@甲'])).toBe('=100%,=cmd(),-2,+86,@甲\r\n');
});

it('lets nothing begin like a formula in a file for a spreadsheet, but leaves numbers and lone signs alone', () => {
  expect(sheetCsvLine(['=1+1', '@sum', '+86', '-甲', '＝甲', '\t=1', 'a=b'])).toBe(
    `'=1+1,'@sum,'+86,'-甲,'＝甲,"'\t=1",a=b\r\n`,
  );
  expect(sheetCsvLine(['-2', '-0.5%', '=', '-', undefined, ''])).toBe('-2,-0.5%,=,-,,\r\n');
});

it('takes back exactly what it has put in front', () => {
  expect(withoutGuard("'=1+1")).toBe('=1+1');
  expect(["'甲", "'", '=1+1', "'-2"].map(withoutGuard)).toEqual(["'甲", "'", '=1+1', "'-2"]);
  const text = fc.string({ unit: fc.constantFrom(...`'"=+-@,;1甲 \t\n`), maxLength: 6 });
  fc.assert(
    fc.property(text, (value) => {
      const line = sheetCsvLine([value]).slice(0, -2);
      const cell = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
      expect(withoutGuard(cell)).toBe(value);
    }),
  );
});
