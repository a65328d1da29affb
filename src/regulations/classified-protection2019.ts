import { defineRegulation } from './regulation.ts';

/** 等保 2.0, as far as it asks something of the software itself. */
export const classifiedProtection2019 = defineRegulation(
  { number: 'GB/T 22239-2019', title: '信息安全技术 网络安全等级保护基本要求', date: '2019', mark: 'seen' },
  {
    identity: { topic: '身份鉴别：账号唯一、口令复杂度、登录失败处理', mark: 'seen' },
    accessControl: { topic: '访问控制：最小权限，管理用户权限分离', mark: 'seen' },
    threeAdministrators: { topic: '系统管理员、安全管理员、审计管理员分设', mark: 'seen' },
    audit: { topic: '安全审计：覆盖每个用户，记录受到保护', mark: 'seen' },
    backup: { topic: '数据备份恢复', mark: 'seen' },
  },
);
