import type { LedgerDefinition } from '../../model/ledger.ts';

/** 会员台账 (SPEC 7). */
export const memberLedger: LedgerDefinition = {
  schema: 'mingji.ledger/1',
  id: 'member',
  title: { zh: '会员', en: 'Members' },
  purpose: {
    zh: '登记单位会员的加入和退出，一家一行。个人会员用编号，不写姓名。',
    en: 'Members joining and leaving, one row each. Persons by number, not by name.',
  },
  naturalKey: ['name', 'joined'],
  decidingDate: 'joined',
  fields: [
    {
      id: 'name',
      kind: 'text',
      title: { zh: '会员名称或编号', en: 'Member' },
      required: true,
      alsoCalled: ['会员名称', '名称', '单位名称', '会员编号'],
    },
    {
      id: 'kind',
      kind: 'choice',
      title: { zh: '类别', en: 'Kind' },
      choices: [
        { id: 'unit', title: { zh: '单位', en: 'Unit' } },
        { id: 'person', title: { zh: '个人', en: 'Person' } },
      ],
      alsoCalled: ['会员类别', '类型'],
    },
    {
      id: 'joined',
      kind: 'date',
      title: { zh: '加入日期', en: 'Joined' },
      required: true,
      alsoCalled: ['入会日期', '日期'],
    },
    { id: 'left', kind: 'date', title: { zh: '退出日期', en: 'Left' }, notBefore: 'joined', alsoCalled: ['退会日期'] },
  ],
  example: { name: '云川县山货合作社', kind: 'unit', joined: '2024-03-01' },
  proposals: [
    {
      words: '新增.*会员|会员.*新增|(?:发展|吸纳)新?会员',
      units: ['家', '个', '名', '人'],
      measure: { kind: 'count' },
      confidence: 'high',
    },
    {
      words: '^(?!.*(?:走访|服务|培训|活动|联系|调研|慰问|受益|参加|参与)).*会员',
      units: ['家', '个', '名', '人', '户'],
      measure: { kind: 'stock', left: 'left' },
      confidence: 'high',
    },
  ],
};
