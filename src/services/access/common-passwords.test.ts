import { describe, expect, it } from 'vitest';
import { isCommon } from './common-passwords.ts';
import { habitualWords } from './habitual-words.ts';

const all = (passwords: readonly string[]): Promise<readonly boolean[]> => Promise.all(passwords.map(isCommon));

describe('a common password', () => {
  it('is known as it is, and as the rules about four kinds of character make people write it', async () => {
    const usual = [
      'P@ssw0rd',
      'Password1!',
      'Admin@123',
      'Qwer!234',
      '1qaz!QAZ',
      '1qaz@WSX',
      'Aa123456!',
      'Abcd@1234',
      'Welcome#2026',
    ];
    for (const password of usual) expect([password, await isCommon(password)]).toEqual([password, true]);
  });

  it('is known by Chinese habits too: pinyin, places, the office’s own words, names with dates', async () => {
    const usual = [
      'Woaini@1314',
      'Beijing@2025',
      'Tangshan-2026',
      'Caizheng_123',
      'Mingji@2026',
      'Wang19880512!',
      'Zhangwei@88',
      'Huawei12#$',
      'Guanliyuan@1',
    ];
    for (const password of usual) expect([password, await isCommon(password)]).toEqual([password, true]);
  });

  it('is known in more than three thousand forms that keep all other rules', async () => {
    const words = habitualWords.filter((word) => word.length > 3).slice(0, 160);
    const forms = words.flatMap((word) =>
      [
        '@2026',
        '@123',
        '_1',
        '!!88',
        '#2025',
        '-1234',
        '2026!',
        '123$',
        '.12',
        '@1949',
        '%66',
        '&520',
        '*7',
        '=1314',
        '?0',
        '~99',
        '^8',
        '+6!',
        '@@1',
        '!2',
      ].map((end) => `${word[0]?.toUpperCase()}${word.slice(1)}${end}`),
    );
    expect(forms.length).toBeGreaterThan(3000);
    expect((await all(forms)).filter((found) => !found)).toEqual([]);
  });

  it('is not one of several words, or of letters nobody would try', async () => {
    const fine = ['Shan-Lin-2026', 'Erste-Mal-2026', 'Abc123!x', 'Yu7#kQ2m', '雨落Tian-Jie9', 'Wo3hao-Zi7xing'];
    for (const password of fine) expect([password, await isCommon(password)]).toEqual([password, false]);
  });
});
