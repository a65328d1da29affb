import type { LedgerDefinition } from '../../model/ledger.ts';

/** 网站和信息系统台账 (SPEC 7). */
export const assetLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'asset',
  title: { zh: '网站和信息系统', en: 'Websites and systems' },
  purpose: {
    zh: '登记纳入管理的网站和信息系统，一个一行。',
    en: 'Websites and information systems in care, one row each.',
  },
  naturalKey: ['name', 'owner'],
  decidingDate: 'since',
  fields: [
    {
      id: 'name',
      kind: 'text',
      title: { zh: '名称', en: 'Name' },
      required: true,
      alsoCalled: ['系统名称', '网站名称', '资产名称'],
    },
    {
      id: 'owner',
      kind: 'text',
      title: { zh: '所属单位', en: 'Owner' },
      required: true,
      alsoCalled: ['单位', '主管单位', '运营单位', '责任单位', '使用单位', '使用部门', '责任部门'],
    },
    {
      id: 'kind',
      kind: 'choice',
      title: { zh: '类别', en: 'Kind' },
      choices: [
        { id: 'website', title: { zh: '网站', en: 'Website' } },
        { id: 'system', title: { zh: '信息系统', en: 'System' } },
        { id: 'miniprogram', title: { zh: '小程序', en: 'Mini-program' } },
        { id: 'account', title: { zh: '公众号', en: 'Account' } },
        { id: 'app', title: { zh: 'App', en: 'App' } },
      ],
      alsoCalled: ['类型'],
    },
    { id: 'url', kind: 'text', title: { zh: '网址', en: 'Address' }, alsoCalled: ['域名', '地址', '链接'] },
    {
      id: 'grade',
      kind: 'choice',
      title: { zh: '安全保护等级', en: 'Protection level' },
      choices: [
        { id: 'none', title: { zh: '未定级', en: 'None' } },
        { id: 'one', title: { zh: '一级', en: '1' } },
        { id: 'two', title: { zh: '二级', en: '2' } },
        { id: 'three', title: { zh: '三级', en: '3' } },
        { id: 'four', title: { zh: '四级', en: '4' } },
      ],
      alsoCalled: ['等级', '等保级别', '定级'],
    },
    {
      id: 'since',
      kind: 'date',
      title: { zh: '纳入日期', en: 'Since' },
      required: true,
      alsoCalled: ['日期', '登记日期', '上线日期', '启用日期', '投用日期'],
    },
    {
      id: 'left',
      kind: 'date',
      title: { zh: '停用日期', en: 'Until' },
      notBefore: 'since',
      alsoCalled: ['下线日期', '注销日期'],
    },
  ],
  example: {
    name: '青禾区图书馆网站',
    owner: '青禾区图书馆',
    kind: 'website',
    url: 'https://lib.qinghe.example',
    grade: 'two',
    since: '2023-05-10',
  },
  proposals: [
    {
      words: '网站|信息系统|系统.*(?:监测|检测|防护|运维)|(?:监测|检测|防护).*(?:网站|系统|单位)',
      units: ['家'],
      measure: { kind: 'stock', left: 'left', distinct: ['owner'] },
      confidence: 'high',
    },
    {
      words: '网站|信息系统|小程序|公众号|业务系统',
      units: ['个', '套', '项'],
      measure: { kind: 'stock', left: 'left' },
      confidence: 'high',
    },
  ],
};
