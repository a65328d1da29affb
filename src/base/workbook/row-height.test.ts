import { expect, test } from 'vitest';
import { fittedHeight } from './row-height.ts';

const columns = [{ width: 10 }, { width: 21 }];
const wrap = { wrap: true, size: 10 };

test('a row is as high as its longest wrapped cell needs', () => {
  const short = fittedHeight({ cells: [{ value: '短', style: wrap }] }, columns);
  const long = fittedHeight(
    {
      cells: [
        { value: '短', style: wrap },
        { value: '长'.repeat(40), style: wrap },
      ],
    },
    columns,
  );
  expect(short).toBeCloseTo(21.4, 0);
  expect(long).toBe(4 * 14 + 6);
});

test('line ends count, text that does not wrap takes one line, spans have more room', () => {
  expect(fittedHeight({ cells: [{ value: '一\n二\n三', style: wrap }] }, columns)).toBe(48);
  expect(fittedHeight({ cells: [{ value: '长'.repeat(40), style: { size: 10 } }] }, columns)).toBeCloseTo(21.4, 0);
  expect(fittedHeight({ cells: [{ value: '长'.repeat(14), style: wrap, columnSpan: 2 }] }, columns)).toBeCloseTo(
    21.4,
    0,
  );
  expect(fittedHeight({ cells: [{ value: '长'.repeat(40), style: wrap, rowSpan: 2 }] }, columns)).toBeCloseTo(21.4, 0);
});

test('no row is higher than Excel shows', () => {
  expect(fittedHeight({ cells: [{ value: '长'.repeat(4000), style: wrap }] }, columns)).toBe(409);
});
