import { messages } from '../../lib/language/messages.ts';

export const sessionWords = messages({
  signIn: { zh: '登录', en: 'Sign in' },
  name: { zh: '帐号', en: 'Account' },
  password: { zh: '口令', en: 'Password' },
  code: { zh: '动态码', en: 'One-time code' },
  codeHint: {
    zh: '手机动态码应用里的 6 位数字；手机不在身边时填一个恢复码',
    en: 'The six digits of the application on your phone, or a recovery code',
  },
  codeForm: { zh: '动态码是 6 位数字，恢复码是 4 组各 6 位', en: 'Six digits, or the four groups of a recovery code' },
  nameForm: { zh: '2 至 32 个字母、数字、汉字、点或连字符', en: '2 to 32 letters, digits, characters, dots, hyphens' },
  forgotten: {
    zh: '忘记口令或被锁定时，请系统管理员重置或解锁。',
    en: 'If you have forgotten it or are locked out, the system administrator resets or unlocks it.',
  },
  again: { zh: '登录已失效，请重新登录', en: 'The session has ended; sign in again' },
  againAbout: {
    zh: '页面上的内容都还在，登录后自动继续刚才的操作。',
    en: 'Everything on the page is still there; what you were doing goes on after signing in.',
  },
  otherAccount: {
    zh: '刚才登录的是另一个帐号。请用原来的帐号登录，或放弃当前页面。',
    en: 'This is another account than before. Sign in with the same one, or leave the page.',
  },
  leave: { zh: '放弃当前页面', en: 'Leave the page' },
  setUp: { zh: '初始设置', en: 'First set-up' },
  setUpAbout: {
    zh: '第一次运行：登记行政区划，设定三位互斥的管理员。系统没有任何内置口令，口令在这里由各人自己设定。',
    en: 'First run: name the region and the three administrators, who exclude one another. There is no built-in password: each chooses one here.',
  },
  region: { zh: '行政区划', en: 'Region' },
  regionCode: { zh: '区划代码', en: 'Region code' },
  regionCodeForm: { zh: '数字或字母，如 130283', en: 'Digits or letters, as 130283' },
  regionName: { zh: '区划名称', en: 'Name of the region' },
  displayName: { zh: '姓名', en: 'Name' },
  systemAbout: { zh: '建立单位和帐号，负责备份', en: 'Adds offices and accounts, keeps backups' },
  securityAbout: { zh: '授予角色', en: 'Gives roles' },
  auditAbout: { zh: '查询审计记录', en: 'Reads the audit trail' },
  finishSetUp: { zh: '完成设置', en: 'Finish the set-up' },
  setUpDone: { zh: '设置完成，请用刚才设定的帐号登录。', en: 'Done. Sign in with one of the accounts just made.' },
  mustChange: {
    zh: '您用的是别人设定的初始口令。请先改成只有您自己知道的口令，再开始使用。',
    en: 'This first password was set by somebody else. Choose one that only you know before you begin.',
  },
  demonstration: { zh: '只想先试用？', en: 'Only trying it out?' },
  demonstrationAbout: {
    zh: '可以装入虚构的演示城市：12 个部门、两个年度的计划、台账、监控和自评，约需半分钟。装入后这里就是演示系统，正式使用请另用一个数据目录。',
    en: 'Load an invented city: twelve departments with two years of plans, ledgers, monitoring and self-evaluation, in about half a minute. This installation is then a demonstration; real work needs a data folder of its own.',
  },
  demonstrationLoad: { zh: '装入演示城市', en: 'Load the demonstration city' },
  demonstrationCutOff: { zh: '演示城市未装完', en: 'The demonstration is not whole' },
  demonstrationCutOffAbout: {
    zh: '上次装入演示城市时中途被打断，已装入的部分不完整，口令也没有给出过。点击下面的按钮会清除它并从头装入，约需半分钟。',
    en: 'Loading the demonstration city was interrupted: it is not whole, and its passwords were never told. The button takes it away and loads it from the start, in about half a minute.',
  },
  demonstrationAgain: { zh: '重新装入演示城市', en: 'Load the demonstration city again' },
  demonstrationLoading: {
    zh: '正在装入，约半分钟，请不要关闭本页…',
    en: 'Loading, about half a minute; keep this page open…',
  },
  demonstrationLoaded: { zh: '演示城市已装入', en: 'The demonstration city is loaded' },
  demonstrationOnce: {
    zh: '口令是随机生成的，只显示这一次。请先抄下或打印，再去登录。',
    en: 'The passwords are random and shown this once. Write them down or print them before you sign in.',
  },
  demonstrationNoted: { zh: '已记下，去登录', en: 'Noted; sign in' },
  print: { zh: '打印', en: 'Print' },
  role: { zh: '角色', en: 'Role' },
  office: { zh: '单位', en: 'Office' },
});
