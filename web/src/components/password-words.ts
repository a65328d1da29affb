import { messages } from '../lib/language/messages.ts';

export const passwordWords = messages({
  needs: { zh: '口令须做到：', en: 'It needs:' },
  kept: { zh: '，已做到', en: ', done' },
  noCommon: {
    zh: '常见口令（如词语加数字、键盘顺序）在提交时会被退回。',
    en: 'Common passwords (a word with digits, keys in a row) are refused when it is sent.',
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
