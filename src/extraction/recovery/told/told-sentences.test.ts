import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { toldInSentences } from './told-sentences.ts';

const told = (...lines: string[]) =>
  toldInSentences(lines.map((text, index): Block => ({ kind: 'paragraph', text, at: { line: index + 1 } }))).map(
    ({ said }) => said,
  );

test('rates with one value in common are indicators of a paper on performance', () => {
  const sentence =
    '当年开工率、竣工率、改造后房屋厨卫入户、水电通达等基本条件具备的比例、改造后入住率均达到100%。群众住房安全得到保障。';
  expect(told('农村危房改造项目绩效自评报告', sentence)).toEqual(
    ['当年开工率', '竣工率', '改造后房屋厨卫入户、水电通达等基本条件具备的比例', '改造后入住率'].map((name) => ({
      name,
      target: '达到100%',
    })),
  );
  expect(told('2023年工作总结', sentence)).toEqual([]);
  expect(told('绩效自评报告', '资金到位率、预算执行率、资金使用率均达到100%。')).toEqual([]);
});

test('numbered goals below the line that announces them, where enough of them count something', () => {
  const above = '2022年中央下达专项资金预算96.5万元，绩效目标如下：';
  const goals = ['1.保证96个村级文化站正常开放。', '2.农家书屋更新图书3600册。', '3.组织送戏下乡48场。'];
  expect(told(above, ...goals)).toEqual([
    { name: '农家书屋更新图书', target: '3600册' },
    { name: '组织送戏下乡', target: '48场' },
  ]);
  expect(told(above, '以上目标均已分解。', ...goals)).toEqual([]);
  expect(told(above, '1.完成支出96.5万元。', '2.2022年12月前完成。')).toEqual([]);
});

test('values of the year with what was reached, in the middle of text that runs on, each name once', () => {
  const text =
    '（1）时效目标：补助到位时间绩效目标值是11月底前，实际完成值为11月，目标完成率为100%，（2）数量目标：活动场次绩效目标值是36次，实际完成值为40次，再次说明，活动场次绩效目标值是36次，实际完成值为40次。';
  expect(told(text)).toEqual([
    { name: '补助到位时间', target: '11月底前', actual: '11月' },
    { name: '活动场次', target: '36次', actual: '40次' },
  ]);
});

test('clauses with the sign of how much is to be reached, in a paragraph that speaks of goals', () => {
  const text = '绩效目标。保障放流工作有序开展。放流水生生物不少于350万尾，资源贡献率≥2%，抽样调查满意度≥80%。';
  expect(told(text)).toEqual([
    { name: '放流水生生物', target: '不少于350万尾' },
    { name: '资源贡献率', target: '≥2%' },
    { name: '抽样调查满意度', target: '≥80%' },
  ]);
  expect(told('绩效自评报告', text.replace('绩效目标。', ''))).toEqual([]);
  expect(told('绩效目标已下达，资金不少于350万元，按进度拨付，贡献率≥2%，满意度≥80%。')).toEqual([]);
  const asked = '根据整体绩效目标表，在产出指标方面，要求景区个数≥300个，宣传品数量≥10万件，活动场次≥130场。';
  expect(told(asked)).toEqual([
    { name: '景区个数', target: '≥300个' },
    { name: '宣传品数量', target: '≥10万件' },
    { name: '活动场次', target: '≥130场' },
  ]);
});
