import { expect, it } from 'vitest';
import { lineOfName } from './line-of-name.ts';

const at = (place: number, level3: string, project = 0) => ({
  subject: `/projects/${project}/indicators/${place}`,
  level3,
});
const kept = [at(0, '读书'), at(1, '培训'), at(0, '培训', 1), at(3, '宣传'), at(4, '宣传')];

it('finds a line by its place and name, and by its name where it has moved within its project', () => {
  expect(lineOfName(kept, at(1, '培训'))).toBe(kept[1]);
  expect(lineOfName(kept, at(0, '培训'))).toBe(kept[1]);
  expect(lineOfName(kept, at(7, '培训', 1))).toBe(kept[2]);
  expect(lineOfName(kept, at(4, '宣传'))).toBe(kept[4]);
});

it('finds nothing where another stands in its place, in another project, or where two bear the name', () => {
  expect(lineOfName(kept, at(0, '骨干培训'))).toBeUndefined();
  expect(lineOfName(kept, at(0, '读书', 1))).toBeUndefined();
  expect(lineOfName(kept, at(5, '宣传'))).toBeUndefined();
});
