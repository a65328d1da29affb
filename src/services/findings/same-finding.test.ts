import { expect, it } from 'vitest';
import { findingKey, sameFindings } from './same-finding.ts';

const finding = (rule: string, subject: string, label: string, words = '未量化') => ({
  rule,
  subject,
  label,
  message: { zh: words, en: words },
});

it('finds a finding again whose line has moved, and none whose words have changed', () => {
  const earlier = [
    finding('not-quantified', '/indicators/0/target', '培训人次'),
    finding('no-operator', '/indicators/1/target', '演练次数', '「1次」没有运算符'),
  ];
  const later = [
    finding('not-quantified', '/indicators/3/target', '培训人次'),
    finding('no-operator', '/indicators/1/target', '演练次数', '「2次」没有运算符'),
  ];
  expect([...sameFindings(earlier, later)]).toEqual([
    [findingKey({ rule: 'not-quantified', subject: '/indicators/0/target' }), later[0]],
  ]);
});

it('tells findings that say the same apart by their order', () => {
  const [a, b] = [finding('duplicate', '/indicators/0', '培训'), finding('duplicate', '/indicators/1', '培训')];
  const [c, d] = [finding('duplicate', '/indicators/1', '培训'), finding('duplicate', '/indicators/2', '培训')];
  expect([...sameFindings([a, b], [c, d]).values()]).toEqual([c, d]);
  expect([...sameFindings([a, b], [d]).values()]).toEqual([d]);
});
