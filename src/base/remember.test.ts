import { describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

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

  it('keeps what is asked for again and again, whatever else comes by, and forgets the rest', () => {
    const asked: string[] = [];
    const same = remember((text) => {
      asked.push(text);
      return text;
    }, 4);
    for (let index = 0; index < 10; index++) {
      expect(same('产出指标')).toBe('产出指标');
      same(`第${index}项`);
    }
    expect(asked.filter((text) => text === '产出指标')).toHaveLength(1);
    same('第0项');
    expect(asked.filter((text) => text === '第0项')).toHaveLength(2);
  });
});
