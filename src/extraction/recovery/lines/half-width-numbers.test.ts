import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withHalfWidthNumbers } from './half-width-numbers.ts';

test('digits, points between them and percent signs of lines are told in half width; everything else stays', () => {
  const line = (text: string): Block => ({ kind: 'paragraph', text, at: { line: 1 } });
  expect(withHalfWidthNumbers([line('（２０２３年度）合格率≥９８．５％．'), line('（2023年度）．')])).toEqual([
    line('（2023年度）合格率≥98.5%．'),
    line('（2023年度）．'),
  ]);
});
