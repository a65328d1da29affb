import { messages } from '../../lib/language/messages.ts';

export const accountWords = messages({
  title: { zh: '我的帐号', en: 'My account' },
  password: { zh: '口令', en: 'Password' },
  mail: { zh: '接收提醒的邮箱', en: 'Mail address for reminders' },
  mailTitle: { zh: '提醒邮件', en: 'Reminders by mail' },
  mailAbout: {
    zh: '临近截止日期、材料被退回时发到这个邮箱；留空则只在开始页提醒。',
    en: 'Told here when a deadline is near or a paper was returned; left empty, only the start page tells.',
  },
  mailForm: { zh: '请填写完整的邮箱地址，如 name@example.gov.cn', en: 'Give a whole address, as name@example.gov.cn' },
  noMail: {
    zh: '系统还没有配置邮件服务器，现在不会发出邮件。需要时请系统管理员配置。',
    en: 'No mail server is configured, so nothing is mailed now. Ask the system administrator if you need it.',
  },
  codes: { zh: '动态码', en: 'One-time codes' },
  codesAbout: {
    zh: '登录时除口令外再输入手机上的 6 位动态码，口令泄露也不会被冒用。',
    en: 'At sign-in, besides the password, six digits from your phone: a stolen password alone is of no use.',
  },
  begin: { zh: '启用动态码', en: 'Use one-time codes' },
  remove: { zh: '停用动态码', en: 'Do without one-time codes' },
  confirmPassword: { zh: '请输入口令', en: 'Type your password' },
  scan: {
    zh: '用手机上的动态码应用扫描二维码，或手工输入下面的密钥，然后填写应用显示的 6 位数字。',
    en: 'Scan the code with the application on your phone, or type the key by hand; then fill in the six digits it shows.',
  },
  qr: { zh: '动态码密钥的二维码', en: 'QR code of the key' },
  secret: { zh: '密钥', en: 'Key' },
  code: { zh: '动态码', en: 'One-time code' },
  confirm: { zh: '确认启用', en: 'Confirm' },
  recoveryTitle: { zh: '请保存恢复码', en: 'Keep these recovery codes' },
  recoveryAbout: {
    zh: '手机不在身边时，可用其中一个代替动态码登录，每个只能用一次。请打印或抄下来放在安全的地方，离开本页后不再显示。',
    en: 'Without your phone, one of them stands in for the code, once each. Print or write them down: they are not shown again.',
  },
  recoveryCodes: { zh: '恢复码', en: 'Recovery codes' },
  renewRecovery: { zh: '更换恢复码', en: 'New recovery codes' },
  kept: { zh: '已保存', en: 'I have kept them' },
  began: { zh: '动态码已启用', en: 'One-time codes are in use' },
  removed: { zh: '动态码已停用', en: 'One-time codes are no longer asked for' },
  sessions: { zh: '登录会话', en: 'Sessions' },
  sessionsAbout: {
    zh: '您的帐号在哪些地方登录着。不认识的请结束，并修改口令。',
    en: 'Where your account is signed in. End what you do not know, and change the password.',
  },
  since: { zh: '登录时间', en: 'Signed in' },
  seen: { zh: '最近活动', en: 'Last seen' },
  address: { zh: '来源地址', en: 'Address' },
  here: { zh: '当前会话', en: 'This one' },
  end: { zh: '结束', en: 'End' },
});
