import { messages } from '../../lib/language/messages.ts';

export const frameWords = messages({
  brand: { zh: '明绩', en: 'Mingji' },
  product: { zh: '预算绩效管理', en: 'Budget performance management' },
  start: { zh: '开始', en: 'Start' },
  opening: { zh: '正在打开…', en: 'Opening …' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  wayBack: { zh: '返回列表', en: 'Back to the list' },
  openNavigation: { zh: '打开导航', en: 'Open the navigation' },
  accountMenu: { zh: '我的帐号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  otherLanguage: { zh: 'English', en: '中文' },
  noRole: {
    zh: '您的帐号还没有角色。请安全管理员授予角色后重新登录。',
    en: 'Your account has no role yet. Ask the security administrator for one, then sign in again.',
  },
  whatYouCanDo: { zh: '您可以在这里办理', en: 'What you can do here' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundRemedy: {
    zh: '地址可能写错了，或内容已经移走。请从左侧导航进入。',
    en: 'The address may be wrong, or the content has moved. Use the navigation.',
  },
  notYours: { zh: '这个页面不属于您的角色', en: 'This page is not for your role' },
  notYoursRemedy: {
    zh: '需要办理时，请安全管理员调整您的角色。',
    en: 'If you need it, ask the security administrator to change your role.',
  },
  failed: { zh: '页面出错了', en: 'The page failed' },
  reload: { zh: '重新加载', en: 'Reload' },
  toStart: { zh: '回到开始页', en: 'To the start page' },
  demonstration: {
    zh: '演示系统：单位、人员和数据均为虚构，请勿录入真实资料。',
    en: 'Demonstration: offices, people and data are invented; do not enter real ones.',
  },
  lost: {
    zh: '与服务器的连接中断，正在自动重试。您输入的内容没有丢失，可以继续填写；已经点了保存的，连上后会自动保存。',
    en: 'The connection to the server is lost; it is being tried again. Nothing you typed is lost and you can go on. What you have saved is sent as soon as the server is there.',
  },
  back: { zh: '连接已恢复。', en: 'The connection is back.' },
});
