import { expect, it } from 'vitest';
import { splitClause } from './told-clauses.ts';

it.each([
  ['受益农户数≥31户改善出行条件', '受益农户数', '≥31户'],
  ['新建闸门4座', '新建闸门', '4座'],
  ['培训村干部2期', '培训村干部', '2期'],
  ['群众生活有所改善', '群众生活', '有所改善'],
])('splits the clause %s', (clause, name, target) => {
  expect(splitClause(clause)).toEqual({ name, target });
});

it('定性 within a word of the name calls no value', () => {
  expect(splitClause('服务队伍稳定性较强')).toEqual({ name: '服务队伍稳定性', target: '较强' });
});
