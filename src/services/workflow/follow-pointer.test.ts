import { expect, it } from 'vitest';
import { followPointer, hasPointer, labelAt } from './follow-pointer.ts';

const line = (level3: string) => ({ horizon: 'annual', level1: '产出指标', level2: '数量指标', level3, target: {} });
const plan = (names: readonly string[], goals: readonly string[] = []) => ({
  projects: [{ name: '全民阅读', goals, indicators: names.map(line) }],
});
const second = '/projects/0/indicators/1/target';

it('names what a pointer passes', () => {
  expect(labelAt(plan(['读书', '培训']), second)).toBe('全民阅读 › 培训');
  expect(labelAt(plan([]), '')).toBe('');
});

it('finds a line again that has moved, and one that was renamed in its place', () => {
  const before = plan(['读书', '培训', '宣传']);
  expect(followPointer(before, plan(['培训', '读书', '宣传']), second)).toBe('/projects/0/indicators/0/target');
  expect(followPointer(before, plan(['读书', '骨干培训', '宣传']), second)).toBe(second);
});

it('tells lines of the same name apart by their order', () => {
  const twins = plan(['培训', '培训']);
  expect(followPointer(twins, plan(['读书', '培训', '培训']), second)).toBe('/projects/0/indicators/2/target');
});

it('says that a line is gone, also where another stands in its place', () => {
  expect(followPointer(plan(['读书', '培训']), plan(['读书']), second)).toBeUndefined();
  expect(followPointer(plan(['读书', '培训']), plan(['培训', '读书']), '/projects/1')).toBeUndefined();
  expect(followPointer(plan(['读书', '培训', '宣传']), plan(['读书', '宣传']), second)).toBeUndefined();
});

it('follows what has no name by its place', () => {
  expect(followPointer(plan([], ['一', '二']), plan([], ['甲', '乙']), '/projects/0/goals/1')).toBe(
    '/projects/0/goals/1',
  );
  expect(hasPointer(plan([]), '/__proto__')).toBe(false);
  expect(hasPointer(plan([]), 'projects')).toBe(false);
});
