import { describe, expect, it } from 'vitest';
import { acceptCode, base32, codeAt, stepAt } from './one-time-code.ts';

const secret = Buffer.from('12345678901234567890');

describe('one-time codes', () => {
  it('are those of RFC 4226, appendix D', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(codes.map((_, step) => codeAt(secret, step))).toEqual(codes);
  });

  it('change every 30 seconds as in RFC 6238, appendix B (the last six of its eight digits)', () => {
    const at = (seconds: number): string => codeAt(secret, stepAt(new Date(seconds * 1000)));
    expect([59, 1111111109, 1234567890, 20000000000].map(at)).toEqual(['287082', '081804', '005924', '353130']);
  });

  it('are taken from half a minute around now, and never one that is not after the last', () => {
    const now = new Date(1_000_000_000_000);
    const step = stepAt(now);
    for (const near of [step - 1, step, step + 1]) expect(acceptCode(secret, codeAt(secret, near), now, 0)).toBe(near);
    for (const far of [step - 2, step + 2]) expect(acceptCode(secret, codeAt(secret, far), now, 0)).toBeUndefined();
    expect(acceptCode(secret, codeAt(secret, step), now, step)).toBeUndefined();
  });

  it('have secrets written as RFC 4648, section 10', () => {
    expect(['f', 'fo', 'foo', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YTBOI',
    ]);
  });
});
