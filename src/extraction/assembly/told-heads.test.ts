import { expect, it } from 'vitest';
import { reportedProject, withToldHeads } from './told-heads.ts';

const namesIn = (...texts: string[]) =>
  reportedProject(texts.map((text, index) => ({ text, at: { line: index + 1 }, inTable: false }))).map(
    ({ name }) => name,
  );

it('takes the name of the file that a site shares for a title', () => {
  expect(namesIn('《云川区2021年草原改良资金支出绩效评价报告.docx》由会员分享，可在线阅读，更多相关')).toEqual([
    '草原改良资金',
  ]);
});

it('takes the title in front of the first chapter where the text runs on', () => {
  const text =
    '1、2023年度项目支出绩效评价自评报告（2023年县级文旅宣传专项资金）一、项目概况（一）申报情况。为进一步加强宣传，经我局申请，';
  expect(namesIn(text)).toEqual(['2023年县级文旅宣传专项资金']);
});

it('takes the title in front of whose report it is where the text runs on', () => {
  const text =
    '1、2020年殡葬服务费用补助项目绩效自评报告主管部门：省民政厅填报人：王平联系电话：基本情况（一）资金安排情况。根据通知，安排7000万元。';
  expect(namesIn(text)).toEqual(['殡葬服务费用补助']);
});

it('takes the code of the only project from the notice around its form, and of several none', () => {
  const project = {
    name: '管网补短板',
    amounts: {},
    fundingPlan: [],
    goals: [],
    midtermGoals: [],
    indicators: [],
    costLines: [],
  };
  const notice = [
    { text: '现拨付资金1860万元，项目代码12000023P00000000001X，请专账核算。', at: { line: 3 }, inTable: false },
  ];
  expect(withToldHeads([project], notice)).toMatchObject([
    { code: '12000023P00000000001X', amounts: { total: '18600000' }, places: { code: { line: 3 } } },
  ]);
  expect(withToldHeads([project, project], notice).map(({ code }) => code)).toEqual(
    Array(2).fill('12000023P00000000001X'),
  );
  const others = [
    [project, { ...project, name: '泵站更新' }],
    [project, { ...project, unit: '第二小学' }],
  ];
  for (const several of others) expect(withToldHeads(several, notice)).toEqual(several);
  expect(withToldHeads([{ ...project, code: '12000024P00000000002A' }], notice)[0]?.code).toBe('12000024P00000000002A');
});
