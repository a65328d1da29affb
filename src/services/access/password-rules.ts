import { OperationalError } from '../../base/operational-error.ts';
import { passwordRules } from '../../model/password-rules.ts';
import { isCommon } from './common-passwords.ts';

/** Throws `password_too_weak` with whose it is and everything that is missing, so that it is mended in one go; none may be one that is tried first (OWASP ASVS 6.2.4). */
export async function mustBeStrong(password: string, name: string): Promise<void> {
  const broken = passwordRules.filter(({ isKept }) => !isKept(password, name)).map(({ text }) => text);
  const missing = [...broken, ...((await isCommon(password)) ? [COMMON] : [])];
  if (missing.length === 0) return;
  throw new OperationalError('password_too_weak', {
    zh: `帐号“${name}”的口令不符合规则，须做到：${missing.map(({ zh }) => zh).join('；')}。`,
    en: `The password of "${name}" does not keep the rules. It needs: ${missing.map(({ en }) => en).join('; ')}.`,
  });
}

const COMMON = {
  zh: '不是常见口令或其简单变形（如词语加数字、键盘顺序），那样容易被猜中，请换一个',
  en: 'to be no common password or a simple variation of one (a word with digits, keys in a row); choose another',
};
