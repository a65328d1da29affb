import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListTarget, NumberTarget, Operator, Target } from '../../target.ts';
import { parseTarget } from '../parse-target.ts';
import { numberWritings } from './number-writings.ts';
import { otherWritings } from './other-writings.ts';
import { printTarget } from './print-target.ts';

const units = [
  '',
  '%',
  '‰',
  '个',
  '次',
  '人次',
  '万元',
  '元',
  '亿元',
  '家',
  '小时',
  '个工作日',
  '月',
  '年',
  '亩',
  '公里',
  '平方米',
  '㎡',
  '千米',
  '百分点',
  '个百分点',
  '分',
  '套',
  '架次',
];
const bases = ['月', '季度', '年', '人', '生/年', '人*月', '人·月', '亩', '平方米', '10个', '万元'];

/** Values as the grammar gives them: no leading or trailing zeros. */
const value = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([digits, places, negative]) => {
    const padded = digits.toString().padStart(places + 1, '0');
    const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/\.?0+$/, '');
    return negative && text !== '0' ? `-${text}` : text;
  });

const isPointInTime = (target: { explicit: boolean; unit: string; value: string; per?: string }): boolean =>
  !target.explicit && /^(19|20)\d\d/.test(target.value) && (target.unit === '年' || target.unit === '');

const number = fc
  .record(
    {
      op: fc.constantFrom<Operator>('≥', '≤', '>', '<', '='),
      value,
      unit: fc.constantFrom(...units),
      per: fc.option(fc.constantFrom(...bases), { nil: undefined }),
      explicit: fc.boolean(),
    },
    { requiredKeys: ['op', 'value', 'unit', 'explicit'] },
  )
  .map(
    ({ per, ...rest }): Omit<NumberTarget, 'text' | 'kind'> => ({
      ...rest,
      op: rest.explicit ? rest.op : '=',
      ...(per === undefined ? {} : { per }),
    }),
  )
  // A bare year ("2023年") or year and month ("2023.12") is a date in every paper, so no number target of the grammar looks like it.
  .filter((target) => !isPointInTime(target));

function withText(part: Omit<NumberTarget, 'text' | 'kind'>): NumberTarget {
  const target: NumberTarget = { text: '', kind: 'number', ...part };
  return { ...target, text: printTarget(target) };
}

it('prints every number target so that reading it again gives the same data', () => {
  fc.assert(
    fc.property(number, (part) => {
      const target = withText(part);
      expect(parseTarget(target.text)).toEqual(target);
    }),
    { numRuns: 3000 },
  );
});

it('prints every list so that reading it again gives the same parts', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), (raw) => {
      const bare: ListTarget = { text: '', kind: 'list', parts: raw.map(withText) };
      const list = { ...bare, text: printTarget(bare) };
      expect(parseTarget(list.text)).toEqual(list);
    }),
    { numRuns: 1000 },
  );
});

/** What a target says, without the words it says it in. */
function meaning(target: Target): unknown {
  return target.kind === 'list' ? target.parts.map(meaning) : { ...target, text: '' };
}

it('prints every writing of the tables so that reading it again gives the same data', () => {
  for (const [writing] of Object.values({ ...numberWritings, ...otherWritings }).flat()) {
    const target = parseTarget(writing);
    expect(meaning(parseTarget(printTarget(target))), writing).toEqual(meaning(target));
  }
});

it('prints a range as a range', () => {
  const range = parseTarget('3至5次');
  expect(printTarget(range)).toBe('3～5次');
  const again = parseTarget('3～5次');
  expect(again.kind === 'list' && again.parts.map((part) => `${part.op}${part.value}`)).toEqual(['≥3', '≤5']);
});

it('prints what has no number as the paper has it', () => {
  expect(printTarget(parseTarget('持续改善'))).toBe('持续改善');
  expect(printTarget(parseTarget('不适用'))).toBe('不适用');
  expect(printTarget(parseTarget(''))).toBe('');
});
