import { expect, it } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const listed = (...lines: string[]) =>
  extractPlan(drawDocument(...lines)).projects.map(({ name, amounts }) => [name, amounts.total]);

it('reads the projects that a report counts and lists with their money, words cut by the width of the page', () => {
  expect(
    listed(
      '云川县司法局 2021 年度项目支出绩效评 价报告 一、项目基本情况 云川县司法局 2021 年参与绩效评价的项目共 3 个,项目 支出预算计划 61.5 万元。其中: 1. 120 调解室专项 20 万元:开展人民调解,化解矛盾 纠纷。 2. 普法宣传专项经费 31 万元:在全县开展普法工 作。 3. 派驻专项 10.5 万元:办案。 (二)绩效目标。',
    ),
  ).toEqual([
    ['120调解室专项', '200000'],
    ['普法宣传专项经费', '310000'],
    ['派驻专项', '105000'],
  ]);
});

it('reads those of a transfer that are named again where their goals are told', () => {
  const money = '2021年中央补助资金共计246万元,其中:中央广播节目传输(含数字)维护36.8万元;县级演播室建设209.5万元。';
  const goals = ['1. 中央广播节目传输(含数字)维护:保证节目播出;', '2.县级演播室建设:提升制作能力。'];
  expect(listed('云川县台中央对地方专项转移支付2021年度绩效自评报告', money, ...goals)).toEqual([
    ['中央广播节目传输(含数字)维护', '368000'],
    ['县级演播室建设', '2095000'],
  ]);
  expect(listed('云川县台中央对地方专项转移支付2021年度绩效自评报告', money)).toEqual([]);
});

it('takes no sources of money, and no list that does not come to its sum or count', () => {
  const head = '云川县民政局绩效自评报告';
  expect(
    listed(head, '资金共计50万元,其中:中央资金30万元;县级资金20万元。', '1.中央资金:到位。', '2.县级资金:到位。'),
  ).toEqual([]);
  expect(listed(head, '项目支出预算90万元。其中:1.敬老院维护20万元:修缮。2.慰问经费30万元:走访。')).toEqual([]);
});

it('reads those of one sentence that come to the sum told right behind it, without what the sentence says in front of them', () => {
  const head = '云川县民政局2024年度转移支付资金绩效自评报告';
  const items = '养老服务站建设项目40万元；临时救助、特困供养项目2.5万元；慰问经费7.25万元';
  expect(listed(head, `2024年度，省、市下达转移支付${items}。共计下达转移支付资金49.75万元。`)).toEqual([
    ['养老服务站建设项目', '400000'],
    ['临时救助、特困供养项目', '25000'],
    ['慰问经费', '72500'],
  ]);
  expect(listed(head, `2024年度，省、市下达转移支付${items}。共计下达转移支付资金52万元。`)).toEqual([]);
  expect(listed(head, '下达中央资金40万元；省级资金2.5万元；县级资金7.5万元。共计下达50万元。')).toEqual([]);
});
