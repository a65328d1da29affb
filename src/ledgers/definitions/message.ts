import type { LedgerDefinition } from '../../model/ledger.ts';

/** 群众留言台账 (SPEC 7). */
export const messageLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'message',
  title: { zh: '群众留言', en: 'Messages from the public' },
  purpose: {
    zh: '只登记收到和答复的时间与类别，用于计算答复率和时长。不记姓名、联系方式和留言内容。',
    en: 'Only when a message came and was answered, and its category. No names, no contact data, nothing of what was said.',
  },
  naturalKey: ['number'],
  decidingDate: 'received',
  fields: [
    {
      id: 'number',
      kind: 'text',
      title: { zh: '登记号', en: 'Register number' },
      required: true,
      help: { zh: '本单位的流水号，不含个人信息', en: 'a running number of the office, no personal data' },
      alsoCalled: ['编号', '流水号', '序列号', '留言编号', '诉求编号', '工单编号', '工单号'],
    },
    {
      id: 'received',
      kind: 'datetime',
      title: { zh: '收到时间', en: 'Received' },
      required: true,
      alsoCalled: ['接收时间', '受理时间', '收到日期', '受理日期', '留言时间', '来信时间', '提交时间', '登记时间'],
    },
    {
      id: 'replied',
      kind: 'datetime',
      title: { zh: '答复时间', en: 'Replied' },
      notBefore: 'received',
      alsoCalled: ['回复时间', '办结时间', '答复日期', '回复日期'],
    },
    {
      id: 'category',
      kind: 'choice',
      title: { zh: '类别', en: 'Category' },
      choices: [
        { id: 'enquiry', title: { zh: '咨询', en: 'Enquiry' } },
        { id: 'help', title: { zh: '求助', en: 'Help' } },
        { id: 'suggestion', title: { zh: '建议', en: 'Suggestion' } },
        { id: 'complaint', title: { zh: '投诉', en: 'Complaint' } },
        { id: 'other', title: { zh: '其他', en: 'Other' } },
      ],
      alsoCalled: ['留言类别', '类型'],
    },
    {
      id: 'channel',
      kind: 'choice',
      title: { zh: '渠道', en: 'Channel' },
      choices: [
        { id: 'website', title: { zh: '网站', en: 'Website' } },
        { id: 'hotline', title: { zh: '热线', en: 'Hotline' } },
        { id: 'mail', title: { zh: '信箱', en: 'Mail' } },
        { id: 'visit', title: { zh: '来访', en: 'Visit' } },
        { id: 'other', title: { zh: '其他', en: 'Other' } },
      ],
      alsoCalled: ['来源渠道'],
    },
  ],
  example: {
    number: 'LY-2025-0042',
    received: '2025-06-03T09:20:00',
    replied: '2025-06-04T16:05:00',
    category: 'enquiry',
    channel: 'website',
  },
  proposals: [
    {
      words:
        '^(?!.*(?:按期|按时|及时)).*(?:(?:留言|来信|来电|咨询|诉求|热线|工单).*(?:回复率|答复率|办结率|办理率)|(?:回复率|答复率))',
      units: ['%'],
      measure: { kind: 'ratio', part: [{ field: 'replied', present: true }] },
      confidence: 'high',
    },
    {
      words: '(?:留言|来信|咨询|诉求|工单|热线).*(?:平均).*(?:时间|时长|时限)|平均(?:答复|回复)',
      units: ['小时', '天', '个工作日', '工作日', '日', '分钟'],
      measure: { kind: 'duration', take: 'mean', from: 'received', to: 'replied', unit: 'hour' },
      confidence: 'high',
    },
    {
      words: '(?:留言|来信|咨询|诉求|工单|热线|回复|答复).*(?:时间|时长|时限)',
      units: ['小时', '天', '日', '分钟'],
      measure: { kind: 'duration', take: 'longest', from: 'received', to: 'replied', unit: 'hour' },
      confidence: 'medium',
    },
    {
      words: '^(?!.*(?:电话|接听|走访)).*(?:留言|来信|咨询|诉求|工单)',
      units: ['件', '条', '个', '次'],
      measure: { kind: 'count' },
      confidence: 'medium',
    },
  ],
};
