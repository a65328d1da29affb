import { describe, expect, it } from 'vitest';
import type { Entries } from './entries-state.ts';
import { joinEntries, movedEntries, withTheirs } from './join-entries.ts';

const of = (lines: Entries['lines'], tables: Entries['tables'] = []): Entries => ({ lines, tables });
const [first, second] = ['/projects/0/indicators/0', '/projects/0/indicators/1'];

describe('joining the entries of two people', () => {
  it('keeps what each of them entered in other lines, other fields and other tables', () => {
    const base = of([{ subject: first, reason: '原因' }]);
    const mine = of([{ subject: first, reason: '原因', claim: { text: '8%', source: '年报' } }]);
    const theirs = of(
      [
        { subject: second, tier: 'partly', share: '0.7' },
        { subject: first, reason: '新的原因' },
      ],
      [{ subject: '/projects/0', outcome: '已完成' }],
    );
    const { entries, conflicts } = joinEntries(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(entries.tables).toEqual([{ subject: '/projects/0', outcome: '已完成' }]);
    expect(new Map(entries.lines.map((line) => [line.subject, line]))).toEqual(
      new Map([
        [first, { subject: first, reason: '新的原因', claim: { text: '8%', source: '年报' } }],
        [second, { subject: second, tier: 'partly', share: '0.7' }],
      ]),
    );
  });

  it('has a person choose where both filled in the same entry differently', () => {
    const base = of([{ subject: first, reason: '原因' }]);
    const mine = of([{ subject: first, reason: '我的' }]);
    const theirs = of([{ subject: first, reason: '对方的', likelihood: 'possible' }]);
    const { entries, conflicts } = joinEntries(base, mine, theirs);
    expect(entries.lines).toEqual([{ subject: first, likelihood: 'possible', reason: '我的' }]);
    expect(conflicts).toMatchObject([
      { subject: first, field: 'reason', base: '原因', mine: '我的', theirs: '对方的' },
    ]);
    expect(withTheirs(entries, conflicts).lines).toEqual(theirs.lines);
  });

  it('asks nothing where both entered the same, and takes an emptied field for none', () => {
    const claim = { source: '年报', text: '8%' };
    const mine = of([{ subject: first, claim: { text: '8%', source: '年报' }, reason: '' }]);
    expect(joinEntries(of([]), mine, of([{ subject: first, claim }])).conflicts).toEqual([]);
    const emptied = joinEntries(
      of([{ subject: first, reason: '原因' }]),
      mine,
      of([{ subject: first, reason: '原因' }]),
    );
    expect(emptied.entries.lines).toMatchObject([{ subject: first, reason: '' }]);
  });
});

it('takes what was typed along with its line when the plan was adjusted meanwhile', () => {
  const typed = of(
    [
      { subject: first, reason: '读书的原因' },
      { subject: second, reason: '培训的原因' },
    ],
    [{ subject: '/projects/0', outcome: '已完成' }],
  );
  const before = { '/projects/0': '全民阅读', [first]: '读书', [second]: '培训' };
  const after = { '/projects/0': '全民阅读', [first]: '宣传', [second]: '读书' };
  expect(movedEntries(typed, before, after)).toEqual(
    of([{ subject: second, reason: '读书的原因' }], [{ subject: '/projects/0', outcome: '已完成' }]),
  );
});
