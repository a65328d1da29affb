import { formLines } from '../flow/form-lines.ts';

/** The pieces at the left, in the middle and at the right, font, colour and size (ECMA-376 18.3.1.46); "&&" is "&". */
const PART = /&[LCR]/;
const CODE = /&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Z])/g;

/** What the head of the printed page says of the form on the sheet, a line each. Page numbers, dates and names of files are no words of it. */
export function printedHead(code: string): string[] {
  return code
    .replaceAll('&&', '\u0000')
    .split(PART)
    .flatMap((part) => formLines(part.replace(CODE, '').replaceAll('\u0000', '&')));
}
