import { type Setting, setting } from './setting.ts';
import { days, origin, text, timeOfDay, wholeNumber, yesNo } from './setting-readers.ts';
import { type Webhook, webhooks } from './webhook-setting.ts';

const none = undefined as string | undefined;
const optionalText = text as Setting<string | undefined>['read'];

/**
 * Everything that the operator decides about the server, by its name in the file. `mingji config check`, docs/settings.md and the server
 * itself read this one table.
 */
export const settingsTable = {
  data: setting({
    ...{ env: 'MINGJI_DATA', example: '/srv/mingji', standard: none, read: optionalText },
    help: { zh: '数据目录：数据库、文本、佐证、日志', en: 'the data folder: database, papers, exhibits, log' },
  }),
  'database.url': setting({
    ...{ env: 'DATABASE_URL', example: 'postgres://mingji:…@db.example/mingji', standard: none, read: optionalText },
    secret: true,
    help: {
      zh: '使用单位自己的 PostgreSQL（15 以上）而不是内置数据库',
      en: 'a PostgreSQL server (15 or newer) instead of the embedded database',
    },
  }),
  'listen.host': setting({
    ...{ env: 'MINGJI_HOST', example: '0.0.0.0', standard: '127.0.0.1', read: text },
    help: { zh: '监听地址；0.0.0.0 为所有网卡', en: 'the address to listen on; 0.0.0.0 for all' },
  }),
  'listen.port': setting({
    ...{ env: 'MINGJI_PORT', example: '8420', standard: 8420, read: wholeNumber(0, 65_535) },
    help: { zh: '端口；0 为任意空闲端口', en: 'the port; 0 for any free one' },
  }),
  'tls.cert': setting({
    ...{ env: 'MINGJI_TLS_CERT', example: '/srv/mingji/jixiao.pem', standard: none, read: optionalText },
    help: {
      zh: '单位自己的证书（PEM，含中间证书）：服务器自行加密，不需要反向代理',
      en: 'a certificate of the office (PEM, with intermediates): the server encrypts by itself',
    },
  }),
  'tls.key': setting({
    ...{ env: 'MINGJI_TLS_KEY', example: '/srv/mingji/jixiao.key', standard: none, read: optionalText },
    help: { zh: '证书的私钥（PEM）', en: 'its private key (PEM)' },
  }),
  'secrets.keyFile': setting({
    ...{ env: 'MINGJI_KEY_FILE', example: '/etc/mingji/secrets.key', standard: none, read: optionalText },
    help: {
      zh: '封存动态码密钥的密钥文件（64 个十六进制字符）；不设则为数据目录的 keys/secrets',
      en: 'the key that seals secrets of one-time codes (64 hexadecimal digits); keys/secrets of the data folder otherwise',
    },
  }),
  origin: setting({
    ...{ env: 'MINGJI_ORIGIN', example: 'https://jixiao.example.gov.cn', standard: none },
    read: origin as Setting<string | undefined>['read'],
    help: {
      zh: '用户在浏览器里输入的网址；为 https 时 Cookie 带 Secure，拒绝其他网站的请求',
      en: 'the address people type; with https cookies are Secure, and requests of other origins are refused',
    },
  }),
  behindProxy: setting({
    ...{ env: 'MINGJI_BEHIND_PROXY', example: 'true', standard: false, read: yesNo },
    help: {
      zh: '前面有单位自己的反向代理：来源地址取 X-Forwarded-For 的最后一段',
      en: 'a reverse proxy of the office stands in front: addresses are the last part of X-Forwarded-For',
    },
  }),
  'limits.signInsPerMinute': setting({
    ...{ env: 'MINGJI_SIGN_INS_PER_MINUTE', example: '30', standard: 30, read: wholeNumber(1, 100_000) },
    help: { zh: '同一地址每分钟的登录次数上限', en: 'sign-in attempts a minute from one address' },
  }),
  'limits.requestsPerMinute': setting({
    ...{ env: 'MINGJI_REQUESTS_PER_MINUTE', example: '1200', standard: 1200, read: wholeNumber(1, 1_000_000) },
    help: { zh: '同一会话每分钟的请求上限', en: 'requests a minute of one session' },
  }),
  'accounts.firstPasswordHours': setting({
    ...{ env: 'MINGJI_FIRST_PASSWORD_HOURS', example: '72', standard: 72, read: wholeNumber(1, 8760) },
    help: {
      zh: '管理员给的初始口令多少小时内有效；过期须由系统管理员重设',
      en: 'for how many hours a password that an administrator gave serves for choosing an own one',
    },
  }),
  'notices.keepDays': setting({
    ...{ env: 'MINGJI_NOTICES_KEEP_DAYS', example: '365', standard: 365, read: wholeNumber(30, 36_500) },
    help: { zh: '通知保留多少天，过后自动清除', en: 'for how many days notices are kept' },
  }),
  'metrics.token': setting({
    ...{ env: 'MINGJI_METRICS_TOKEN', example: '…', standard: none, read: optionalText, secret: true },
    help: {
      zh: '采集 /metrics 时须带的 Bearer 令牌；不设则只有本机可以采集',
      en: 'the bearer token for /metrics; without one only this machine may ask',
    },
  }),
  'backup.folder': setting({
    ...{ env: 'MINGJI_BACKUP_FOLDER', example: '/srv/backup', standard: none, read: optionalText },
    help: {
      zh: '每天自动备份到这个目录；不设则备份到数据目录旁边的“数据目录名-backups”（使用单位自己的 PostgreSQL 时不自动备份）；写 none 则不自动备份',
      en: 'the folder for the daily backup; without one it is made beside the data folder, in its name with "-backups" (none with DATABASE_URL); "none" for no backup',
    },
  }),
  'backup.at': setting({
    ...{ env: 'MINGJI_BACKUP_AT', example: '"02:30"', standard: '02:30', read: timeOfDay },
    help: { zh: '每天备份的时刻（北京时间）', en: 'when the daily backup is made (Beijing time)' },
  }),
  'backup.keep': setting({
    ...{ env: 'MINGJI_BACKUP_KEEP', example: '14', standard: 14, read: wholeNumber(1, 3650) },
    help: {
      zh: '保留最近几份自动备份；新的一份校验通过之后才删旧的',
      en: 'how many daily backups are kept; older ones go when the new one is verified',
    },
  }),
  'reminders.daysBefore': setting<readonly number[]>({
    ...{ env: 'MINGJI_REMINDERS_DAYS_BEFORE', example: '[7, 3, 1]', standard: [7, 3, 1], read: days },
    help: {
      zh: '截止前第几天提醒；逾期另行提醒一次',
      en: 'days before a deadline to remind; once more when it has passed',
    },
  }),
  'smtp.host': setting({
    ...{ env: 'MINGJI_SMTP_HOST', example: 'mail.example.gov.cn', standard: none, read: optionalText },
    help: {
      zh: '发提醒邮件的服务器；不设则不发邮件',
      en: 'the server that sends reminders; without one no mail is sent',
    },
  }),
  'smtp.port': setting({
    ...{ env: 'MINGJI_SMTP_PORT', example: '465', standard: 465, read: wholeNumber(1, 65_535) },
    help: {
      zh: '邮件服务器端口；465 直接加密，其他端口用 STARTTLS',
      en: 'its port; 465 is encrypted at once, others by STARTTLS',
    },
  }),
  'smtp.plain': setting({
    ...{ env: 'MINGJI_SMTP_PLAIN', example: 'true', standard: false, read: yesNo },
    help: { zh: '允许不加密（只用于本机中继）', en: 'allow no encryption (for a relay on this machine only)' },
  }),
  'smtp.user': setting({
    ...{ env: 'MINGJI_SMTP_USER', example: 'mingji', standard: none, read: optionalText },
    help: { zh: '邮件服务器帐号', en: 'account at the mail server' },
  }),
  'smtp.password': setting({
    ...{ env: 'MINGJI_SMTP_PASSWORD', example: '…', standard: none, read: optionalText, secret: true },
    help: { zh: '邮件服务器口令；宜用环境变量', en: 'its password; better in the environment' },
  }),
  'smtp.from': setting({
    ...{ env: 'MINGJI_SMTP_FROM', example: '明绩 <mingji@example.gov.cn>', standard: none, read: optionalText },
    help: { zh: '发件人', en: 'the sender' },
  }),
  webhooks: setting<readonly Webhook[]>({
    ...{ env: 'MINGJI_WEBHOOKS', standard: [], read: webhooks, secret: true },
    example: '[{ name: 财政局群, kind: dingtalk, url: https://…, secret: SEC… }]',
    help: {
      zh: '企业微信（wecom）、钉钉（dingtalk）、飞书（feishu）群机器人，只收截止日期的汇总提醒；环境变量里写 JSON',
      en: 'group robots of 企业微信, 钉钉 or 飞书, told of deadlines in sum; JSON in the environment',
    },
  }),
} as const satisfies Record<string, Setting<never> | Setting<unknown>>;

export type SettingName = keyof typeof settingsTable;

/** What holds, by name. */
export type Settings = {
  readonly [K in SettingName]: (typeof settingsTable)[K] extends Setting<infer T> ? T : never;
};

export const settingNames = Object.keys(settingsTable) as readonly SettingName[];
