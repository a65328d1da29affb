import { expect, it } from 'vitest';
import { compare, fraction, over } from '../base/fraction.ts';
import { national2020 } from '../regulations/profiles/national2020.ts';
import { lightOf, paceStep, reasonForLight } from './pace-light.ts';
import { plannedShare } from './planned-share.ts';

it('asks for a reason where a light is red or yellow, and for no other', () => {
  expect(reasonForLight('red', undefined).reasonDue).toMatchObject({
    given: false,
    text: { zh: '进度为红灯，须说明偏差原因后才能提交监控表。' },
  });
  expect(reasonForLight('yellow', '暴雨改期').reasonDue).toMatchObject({
    given: true,
    text: { zh: '进度为黄灯，须说明偏差原因后才能提交监控表。' },
  });
  expect(reasonForLight('green', undefined)).toEqual({});
  expect(reasonForLight(undefined, undefined)).toEqual({});
});

it('judges a pace before it is rounded and shows it with two places', () => {
  const pace = over(fraction('79999'), fraction('1000'));
  expect(lightOf(pace, national2020)).toBe('yellow');
  const step = paceStep(pace, { zh: '进度', en: 'pace' }, '79.999', national2020);
  expect([step.result, step.roundedTo]).toEqual(['80.00', 2]);
});

it.each([
  ['months', []],
  ['months', [{ by: '6月底', value: '50', unit: '%' }]],
  ['months', [{ by: '6月底', value: '250000', unit: '元' }]],
  [
    'months',
    [
      { by: '6月底', value: null, unit: '%' },
      { by: '12月底', value: '100', unit: '%' },
    ],
  ],
  [
    'months',
    [
      { by: '上半年', value: '50', unit: '%' },
      { by: '12月底', value: '100', unit: '%' },
    ],
  ],
  ['funding-plan', [{ by: '10月底', value: '100', unit: '%' }]],
] as const)('takes the share that was to be spent from the %s of %j', (source, steps) => {
  expect(plannedShare(steps, fraction('7')).source).toBe(source);
});

it('asks for all of the budget once the last day of its plan has passed', () => {
  const { share } = plannedShare([{ by: '10月底', value: '100', unit: '%' }], fraction('11.5'));
  expect(compare(share, fraction('1'))).toBe(0);
});
