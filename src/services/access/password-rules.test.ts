import { describe, expect, it } from 'vitest';
import { OperationalError } from '../../base/operational-error.ts';
import { mustBeStrong } from './password-rules.ts';

const verdict = async (password: string, name = 'zhangsan'): Promise<string> => {
  try {
    await mustBeStrong(password, name);
    return 'ok';
  } catch (error) {
    return error instanceof OperationalError ? error.text.en : String(error);
  }
};

describe('a password', () => {
  it('needs eight characters of four kinds', async () => {
    expect(await verdict('Abc123!x')).toBe('ok');
    expect(await verdict('Abc12!x')).toContain('at least 8');
    expect(await verdict('abc123!x')).toContain('a capital letter');
    expect(await verdict('ABC123!X')).toContain('a small letter');
    expect(await verdict('Abcdef!x')).toContain('a digit');
    expect(await verdict('Abc12345')).toContain('a sign');
  });

  it('must not hold the account name, in whatever case', async () => {
    expect(await verdict('ZhangSan-2026')).toContain('account name');
  });

  it('is told everything that is missing at once', async () => {
    expect(await verdict('zhangsan'.slice(0, 5), 'zhang')).toMatch(
      /at least 8.*a capital letter; a digit; a sign.*without the account name/,
    );
  });

  it('is none that guessers try first, and the reason is told beside the others', async () => {
    expect(await verdict('Caizheng@2026')).toContain('common password');
    expect(await verdict('Mima@1')).toMatch(/at least 8.*common password/);
  });

  it('may have 128 characters and no more', async () => {
    expect(await verdict(`Aa1!${'xy'.repeat(62)}`)).toBe('ok');
    expect(await verdict(`Aa1!${'xy'.repeat(63)}`)).toContain('at most 128');
  });
});
