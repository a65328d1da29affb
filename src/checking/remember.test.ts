import { describe, expect, it } from 'vitest';
import { forgetLast, remember, rememberLast } from './remember.ts';

describe('remember', () => {
  it('works an answer out once for each text, also where the answer is nothing', () => {
    const asked: string[] = [];
    const length = remember((text) => {
      asked.push(text);
      return text === '' ? undefined : text.length;
    });
    expect([length('河道'), length(''), length('河道'), length('')]).toEqual([2, undefined, 2, undefined]);
    expect(asked).toEqual(['河道', '']);
  });
});

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
