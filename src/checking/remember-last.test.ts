import { describe, expect, it } from 'vitest';
import { forgetLast, rememberLast } from './remember-last.ts';

describe('rememberLast', () => {
  it('works answers out once for two objects in turns, and again for one that a third has replaced', () => {
    const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    const asked: string[] = [];
    const nameOf = rememberLast((one: { name: string }) => {
      asked.push(one.name);
      return one.name;
    });
    expect([a, b, a, b, b, a].map(nameOf).join('')).toBe('ababba');
    expect(asked.join('')).toBe('ab');
    expect([c, a, b].map(nameOf).join('')).toBe('cab');
    expect(asked.join('')).toBe('abcb');
  });

  it('forgets all of them when it is told to, so that a paper that is done with is held by nobody', () => {
    const one = { name: 'a' };
    let asked = 0;
    const count = rememberLast(() => {
      asked += 1;
      return asked;
    });
    expect([count(one), count(one)]).toEqual([1, 1]);
    forgetLast();
    expect(count(one)).toBe(2);
  });
});
