import type { Bilingual } from '../base/bilingual.ts';

/** What a password has to keep: the server asks it, and a browser shows it beside the field while somebody types. */
export interface PasswordRule {
  readonly text: Bilingual;
  readonly isKept: (password: string, accountName: string) => boolean;
}

const SHORTEST = 8;
const LONGEST = 128;

const lengthOf = (password: string): number => [...password].length;

/** At least 8 characters of four kinds (GB/T 22239-2019 8.1.4.1 a: complexity), without the name that stands beside it. */
export const passwordRules: readonly PasswordRule[] = [
  {
    text: { zh: `至少 ${SHORTEST} 个字符`, en: `at least ${SHORTEST} characters` },
    isKept: (password) => lengthOf(password) >= SHORTEST,
  },
  { text: { zh: '有大写字母', en: 'a capital letter' }, isKept: (password) => /\p{Lu}/u.test(password) },
  { text: { zh: '有小写字母', en: 'a small letter' }, isKept: (password) => /\p{Ll}/u.test(password) },
  { text: { zh: '有数字', en: 'a digit' }, isKept: (password) => /\p{Nd}/u.test(password) },
  {
    text: { zh: '有符号（如 - _ ! #）', en: 'a sign (as - _ ! #)' },
    isKept: (password) => /[^\p{L}\p{N}\s]/u.test(password),
  },
  {
    text: { zh: '不含帐号名', en: 'without the account name' },
    isKept: (password, name) => name === '' || !password.toLowerCase().includes(name.toLowerCase()),
  },
  {
    text: { zh: `不超过 ${LONGEST} 个字符`, en: `at most ${LONGEST} characters` },
    isKept: (password) => lengthOf(password) <= LONGEST,
  },
];
