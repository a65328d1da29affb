import type { LedgerDefinition } from '../../model/ledger.ts';

/** 稿件台账 (SPEC 7). */
export const articleLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'article',
  title: { zh: '稿件', en: 'Articles' },
  purpose: {
    zh: '记录本单位自己刊发的稿件和政务新媒体信息，一篇一行。',
    en: 'What the office itself published, one row each.',
  },
  naturalKey: ['date', 'outlet', 'title'],
  decidingDate: 'date',
  fields: [
    {
      id: 'date',
      kind: 'date',
      title: { zh: '刊发日期', en: 'Published' },
      required: true,
      alsoCalled: ['日期', '发布日期', '刊登日期', '发布时间', '刊发时间'],
    },
    {
      id: 'outlet',
      kind: 'text',
      title: { zh: '刊发媒体', en: 'Outlet' },
      required: true,
      alsoCalled: ['媒体', '刊发平台', '平台', '媒体名称', '发布平台', '刊播媒体', '发布媒体'],
    },
    {
      id: 'level',
      kind: 'choice',
      title: { zh: '媒体级别', en: 'Level' },
      choices: [
        { id: 'central', title: { zh: '中央', en: 'Central' } },
        { id: 'province', title: { zh: '省级', en: 'Province' } },
        { id: 'city', title: { zh: '市级', en: 'City' } },
        { id: 'county', title: { zh: '县级', en: 'County' } },
        { id: 'own', title: { zh: '本单位', en: 'Own' } },
      ],
      alsoCalled: ['级别', '稿件级别'],
    },
    {
      id: 'title',
      kind: 'text',
      title: { zh: '标题', en: 'Title' },
      required: true,
      alsoCalled: ['稿件标题', '题目', '稿件名称'],
    },
    { id: 'link', kind: 'text', title: { zh: '链接', en: 'Link' }, alsoCalled: ['网址', '地址'] },
    {
      id: 'due',
      kind: 'date',
      title: { zh: '要求完成日期', en: 'Due' },
      alsoCalled: ['截止日期', '要求日期', '完成时限'],
    },
  ],
  example: {
    date: '2025-03-12',
    outlet: '云川县人民政府网站',
    level: 'own',
    title: '春季义务植树活动启动',
    due: '2025-03-15',
  },
  proposals: [
    {
      words: '(?:稿件|刊发|发布|推送|文章|信息).*(?:按期|按时|及时)|(?:按期|按时|及时).*(?:刊发|发布|推送|发稿)',
      units: ['%'],
      measure: { kind: 'by-due', to: 'date', due: 'due' },
      where: [{ field: 'due', present: true }],
      confidence: 'high',
    },
    {
      words: '月月.*更新|每月.*(?:更新|发布)|更新.*(?:每月|月)',
      units: ['篇', '次', '条', '个'],
      measure: { kind: 'monthly-minimum' },
      confidence: 'high',
    },
    {
      words: '稿件|刊发|发稿|文章|推文|新媒体|宣传报道|信息发布|发布信息|政务信息',
      units: ['篇', '条', '次', '期', '个', '件'],
      measure: { kind: 'count' },
      confidence: 'high',
    },
  ],
};
