import { expect, it } from 'vitest';
import { byUrgency, type Task } from './task.ts';

const task = (office: string, daysLeft: number | null, returned: boolean, since: string): Task => ({
  ...{ work: 'plan', tenant: '130999/205', office, fiscalYear: 2026, period: '', document: null, state: null },
  ...{ returned, since, daysLeft, dueOn: daysLeft === null ? null : '2026-03-31' },
});

it('what is overdue comes first, then what came back, then by deadline and by how long it has waited', () => {
  const tasks = [
    task('未设期限', null, false, '2026-01-01'),
    task('还有五天', 5, false, '2026-01-05'),
    task('退回', null, true, '2026-02-01'),
    task('等得久', 5, false, '2026-01-02'),
    task('逾期两天', -2, false, '2026-02-03'),
    task('退回并逾期', -9, true, '2026-02-02'),
  ];
  expect(tasks.toSorted(byUrgency).map(({ office }) => office)).toEqual([
    ...['退回并逾期', '逾期两天', '退回'],
    ...['等得久', '还有五天', '未设期限'],
  ]);
});
