import { messages } from '../lib/language/messages.ts';

export const passwordWords = messages({
  rules: {
    zh: '至少 8 个字符，同时有大写字母、小写字母、数字和符号，不含帐号名',
    en: 'At least 8 characters with capital and small letters, digits and signs, without the account name',
  },
  again: { zh: '再输一次口令', en: 'The password again' },
  differs: { zh: '两次输入的口令不一致', en: 'The two passwords differ' },
  change: { zh: '修改口令', en: 'Change the password' },
  current: { zh: '现在的口令', en: 'Present password' },
  next: { zh: '新口令', en: 'New password' },
  changed: {
    zh: '口令已修改，所有登录已结束，请用新口令重新登录。',
    en: 'Changed. Every session has ended; sign in with the new password.',
  },
});
