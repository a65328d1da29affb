import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withHalfWidthNumbers } from './half-width-numbers.ts';

const line = (text: string): Block => ({ kind: 'paragraph', text, at: { line: 1 } });

test('where most digits are of full width, they, their points and percent signs are read in half width', () => {
  expect(withHalfWidthNumbers([line('（２０２３年度）合格率≥９８．５％．'), line('第1页')])).toEqual([
    line('（2023年度）合格率≥98.5%．'),
    line('第1页'),
  ]);
});

test('a sign of full width here and there stays as it is printed', () => {
  const printed = [line('（2023年度）合格率≥98.5％'), line('第１页')];
  expect(withHalfWidthNumbers(printed)).toEqual(printed);
});
