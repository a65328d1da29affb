import { OperationalError } from '../../base/operational-error.ts';
import { isCommon } from './common-passwords.ts';

/** At least 8 characters of four kinds (GB/T 22239-2019 8.1.4.1 a: complexity), and none that is tried first (OWASP ASVS 6.2.4). */
const passwordRules = { shortest: 8, longest: 128 } as const;

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{N}\s]/u];

/** Throws `password_too_weak` with whose it is and everything that is missing, so that it is mended in one go. */
export async function mustBeStrong(password: string, name: string): Promise<void> {
  const missing = [...faultsOf(password, name), ...((await isCommon(password)) ? [COMMON] : [])];
  if (missing.length === 0) return;
  throw new OperationalError('password_too_weak', {
    zh: `帐号“${name}”的口令不符合规则：${missing.map(({ zh }) => zh).join('；')}。`,
    en: `The password of "${name}" does not keep the rules: ${missing.map(({ en }) => en).join('; ')}.`,
  });
}

const COMMON = {
  zh: '属于常见口令或其简单变形（如词语加数字、键盘顺序），容易被猜中，请换一个',
  en: 'it is a common password or a simple variation of one (a word with digits, keys in a row); choose another',
};

function faultsOf(password: string, name: string): { zh: string; en: string }[] {
  const { shortest, longest } = passwordRules;
  const length = [...password].length;
  return [
    ...(length < shortest ? [{ zh: `至少 ${shortest} 个字符`, en: `at least ${shortest} characters` }] : []),
    ...(length > longest ? [{ zh: `最多 ${longest} 个字符`, en: `at most ${longest} characters` }] : []),
    ...(KINDS.every((kind) => kind.test(password))
      ? []
      : [
          {
            zh: '须同时有大写字母、小写字母、数字和符号',
            en: 'capital and small letters, digits and signs, all four',
          },
        ]),
    ...(password.toLowerCase().includes(name.toLowerCase())
      ? [{ zh: '不得含有帐号名', en: 'the account name must not stand in it' }]
      : []),
  ];
}
