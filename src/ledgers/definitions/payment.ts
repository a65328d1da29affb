import type { LedgerDefinition } from '../../model/ledger.ts';

/** 支出台账 (SPEC 7). */
export const paymentLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'payment',
  title: { zh: '支出', en: 'Payments' },
  purpose: {
    zh: '按凭证登记项目支出，冲销记负数，一笔一行。',
    en: 'Payments by voucher, reversals negative, one row each.',
  },
  naturalKey: ['date', 'voucher', 'project', 'purpose'],
  decidingDate: 'date',
  fields: [
    {
      id: 'date',
      kind: 'date',
      title: { zh: '支付日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '凭证日期', '记账日期', '付款日期', '支出日期'],
    },
    { id: 'project', kind: 'text', title: { zh: '项目', en: 'Project' }, required: true, alsoCalled: ['项目名称'] },
    {
      id: 'voucher',
      kind: 'text',
      title: { zh: '凭证号', en: 'Voucher' },
      required: true,
      alsoCalled: ['凭证编号', '凭证字号'],
    },
    {
      id: 'purpose',
      kind: 'text',
      title: { zh: '用途', en: 'Purpose' },
      required: true,
      alsoCalled: ['摘要', '支出内容', '支出用途', '支出事项', '支付事由', '事由'],
    },
    {
      id: 'amount',
      kind: 'money',
      title: { zh: '金额（元）', en: 'Amount (yuan)' },
      required: true,
      alsoCalled: ['金额', '支付金额', '支出金额', '付款金额', '借方金额', '借方', '借方发生额', '发生额'],
    },
  ],
  example: { date: '2025-05-08', project: '公路养护技术培训', voucher: '记-0512', purpose: '场地租金', amount: '6000' },
  proposals: [
    {
      words: '成本|费用|支出|经费|资金|控制数|投入|总投资',
      units: ['元', '万元', '亿元'],
      measure: { kind: 'spend', field: 'amount' },
      confidence: 'medium',
    },
  ],
};
