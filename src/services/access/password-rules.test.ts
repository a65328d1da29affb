import { describe, expect, it } from 'vitest';
import { OperationalError } from '../../base/operational-error.ts';
import { mustBeStrong } from './password-rules.ts';

const verdict = (password: string, name = 'zhangsan'): string => {
  try {
    mustBeStrong(password, name);
    return 'ok';
  } catch (error) {
    return error instanceof OperationalError ? error.text.en : String(error);
  }
};

describe('a password', () => {
  it('needs eight characters of four kinds', () => {
    expect(verdict('Abc123!x')).toBe('ok');
    expect(verdict('Abc12!x')).toContain('at least 8');
    for (const lacking of ['abc123!x', 'ABC123!X', 'Abcdef!x', 'Abc12345'])
      expect(verdict(lacking)).toContain('all four');
  });

  it('must not hold the account name, in whatever case', () => {
    expect(verdict('ZhangSan-2026')).toContain('account name');
  });

  it('is told everything that is missing at once', () => {
    expect(verdict('zhangsan'.slice(0, 5), 'zhang')).toMatch(/at least 8.*all four.*account name/);
  });

  it('may have 128 characters and no more', () => {
    expect(verdict(`Aa1!${'x'.repeat(124)}`)).toBe('ok');
    expect(verdict(`Aa1!${'x'.repeat(125)}`)).toContain('at most 128');
  });
});
