import { expect, it } from 'vitest';
import { examplePlan } from '../../scoring/example-table.ts';
import { chooseProfile } from './choose-profile.ts';

const older = examplePlan([['产出指标', '成本指标', '项目成本', '≤50万元']]);
const newer = examplePlan([['成本指标', '经济成本指标', '项目成本', '≤50万元']]);

it('takes the national rules, with cost as a level 1 where the paper prints it so', () => {
  expect(chooseProfile(undefined, older).id).toBe('national-2020');
  expect(chooseProfile(undefined, newer).id).toBe('national-2021-cost');
});

it('finds a profile by id, by id and version, and by region and the paper’s year', () => {
  expect(chooseProfile('zhejiang-2022', older).region).toBe('浙江');
  expect(chooseProfile('zhejiang-2022@1', older).region).toBe('浙江');
  expect(chooseProfile('四川', older).id).toBe('sichuan-2023');
  expect(chooseProfile('四川', { ...older, fiscalYear: 2020 }).id).toBe('national-2020');
});

it('lists what there is when it does not know the name', () => {
  expect(() => chooseProfile('火星', older)).toThrow(/sichuan-2023/);
});
