import type { LedgerDefinition } from '../../model/ledger.ts';

/** 公文台账 (SPEC 7). */
export const documentLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'document',
  title: { zh: '公文', en: 'Documents' },
  purpose: { zh: '登记收文和发文，一件一行。', en: 'Incoming and outgoing documents, one row each.' },
  naturalKey: ['direction', 'number'],
  decidingDate: 'date',
  fields: [
    {
      id: 'direction',
      kind: 'choice',
      title: { zh: '收发', en: 'Direction' },
      required: true,
      choices: [
        { id: 'received', title: { zh: '收文', en: 'Received' } },
        { id: 'sent', title: { zh: '发文', en: 'Sent' } },
      ],
      alsoCalled: ['收文发文', '收发文', '类别'],
    },
    {
      id: 'number',
      kind: 'text',
      title: { zh: '登记号', en: 'Register number' },
      required: true,
      alsoCalled: ['文号', '编号', '收文号', '发文号', '登记编号', '发文字号', '收文编号', '发文编号'],
    },
    {
      id: 'date',
      kind: 'date',
      title: { zh: '登记日期', en: 'Date' },
      required: true,
      alsoCalled: ['日期', '收文日期', '发文日期', '报送日期', '签发日期', '成文日期', '印发日期'],
    },
    { id: 'title', kind: 'text', title: { zh: '文件标题', en: 'Title' }, alsoCalled: ['标题', '文件名称', '题目'] },
    {
      id: 'due',
      kind: 'date',
      title: { zh: '办理时限', en: 'Due' },
      notBefore: 'date',
      alsoCalled: ['截止日期', '要求完成日期', '完成时限', '办结时限', '办理期限'],
    },
    {
      id: 'done',
      kind: 'date',
      title: { zh: '办结日期', en: 'Done' },
      notBefore: 'date',
      alsoCalled: ['完成日期', '办理完成日期'],
    },
  ],
  example: {
    direction: 'received',
    number: '2025-0318',
    date: '2025-04-02',
    title: '关于报送春季造林进度的通知',
    due: '2025-04-10',
    done: '2025-04-08',
  },
  proposals: [
    {
      words:
        '(?:公文|文件|收文|来文|承办|办件|报送).*(?:按期|按时|及时)|(?:按期|按时|及时).*(?:公文|文件|收文|来文|报送)',
      units: ['%'],
      measure: { kind: 'by-due', to: 'done', due: 'due' },
      where: [{ field: 'due', present: true }],
      confidence: 'high',
    },
    {
      words: '(?:公文|文件|办件).*办结率',
      units: ['%'],
      measure: { kind: 'ratio', part: [{ field: 'done', present: true }] },
      confidence: 'high',
    },
    {
      words: '收文|来文',
      units: ['件', '份', '个'],
      measure: { kind: 'count' },
      where: [{ field: 'direction', in: ['received'] }],
      confidence: 'high',
    },
    {
      words: '发文|印发|制发',
      units: ['件', '份', '个'],
      measure: { kind: 'count' },
      where: [{ field: 'direction', in: ['sent'] }],
      confidence: 'high',
    },
    { words: '公文|文件|承办|报送', units: ['件', '份', '个'], measure: { kind: 'count' }, confidence: 'medium' },
  ],
};
