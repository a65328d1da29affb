import { expect, it } from 'vitest';
import { csvRow } from './csv-row.ts';

it('quotes what has to be, and lets nothing begin like a formula', () => {
  expect(csvRow(['甲', 'a,b', 'say "x"', 'two\nlines', ' y'])).toBe('甲,"a,b","say ""x""","two\nlines"," y"\r\n');
  expect(csvRow(['=1+1', '@sum', '-2', '+86', 'a=b'])).toBe("'=1+1,'@sum,'-2,'+86,a=b\r\n");
});
