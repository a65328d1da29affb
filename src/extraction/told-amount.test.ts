import { expect, it } from 'vitest';
import { toldAmount } from './told-amount.ts';

const amountIn = (...texts: string[]) => toldAmount(texts.map((text) => ({ text })))?.amount;

it.each([
  ['本项目年初预算安排资金120万元，当年全部支出。', '120万元'],
  ['项目总投资500万元，其中：中央资金300万元，县级资金200万元。', '500万元'],
  ['根据《关于下达2023年补助资金的通知》（云财社〔2023〕12号）文件，下达我县特殊教育补助资金64.4万元。', '64.4万元'],
  ['上年结转资金20万元，本年预算安排50万元。', '50万元'],
  ['全年预算数120万元，年初预算数100万元。', '100万元'],
  ['2023年预算安排50万元用于公园养护。', '50万元'],
  ['“壮大村级集体经济”项目资金到位80万元，已使用80万元。', '80万元'],
  ['四、资金规模及来源：48.5万元，为县级资金。', '48.5万元'],
  ['下达我县补助资金800万元，县财政配套130万元，合计930万元。', '930万元'],
  ['四、资金规模：财政衔接推进资金36.5万元', '36.5万元'],
  ['预算资金合计：36.5万元', '36.5万元'],
  ['区财政通过直达资金安排1250万元。', '1250万元'],
  ['云川县2022年度养老机构运行经费项目预算合计为256.3万元（其中：省级100万元，市级156.3万元）。', '256.3万元'],
  ['举办推介会3场。年度项目总预算88.6万元，支出81.2万元。', '88.6万元'],
  ['省级下拨护理费4.1万元；市级下拨护理费4.1万元；全年应执行数为8.2万元，执行率为100%。', '8.2万元'],
  ['2023年共下达补助资金96.5万元（其中：下达中央补助资金80万元，下达省级补助资金16.5万元）。', '96.5万元'],
  ['项目总投资4.2亿元，2021年收到直达资金2650万元。', '2650万元'],
])('reads the money of the year in %s', (text, amount) => {
  expect(amountIn(text)).toBe(amount);
});

it('of several grants gives the sum that the text tells, and none where it tells no sum', () => {
  expect(amountIn('下达低保资金300万元，下达临时救助资金200万元，共计500万元。')).toBe('500万元');
  expect(amountIn('下达甲县民政局低保资金4,758.00万元，下达甲县民政局省级低保资金485.00万元。')).toBeUndefined();
});

it('gives no part, no rate, no money that was spent and none that an office has in all', () => {
  expect(amountIn('资金用途明确，其中下达石桥镇资金30万元。')).toBeUndefined();
  expect(amountIn('2024年收入预算总额38650.2万元，机关运行经费预算86.4万元。')).toBeUndefined();
  expect(amountIn('每户安排资金1.5万元。')).toBeUndefined();
  expect(amountIn('上年收到专项资金20万元。')).toBeUndefined();
  expect(amountIn('按照工程进度已拨付中央湖泊治理资金320万元，资金执行率为80%。')).toBeUndefined();
  expect(amountIn('截至12月，实际支出项目资金88万元。')).toBeUndefined();
});

it('the sum of what several levels pay is the money of the year, not the first of its parts', () => {
  expect(
    amountIn(
      '2024年收到中央下达补助资金812.5万元，省级下达64.2万元。',
      '2024年收到财政资金共1080万元，支出1071.6万元。',
    ),
  ).toBe('1080万元');
  expect(amountIn('2024年收到中央下达补助资金812.5万元。')).toBe('812.5万元');
});

it('money that a project 涉及 is its money; people are none', () => {
  expect(amountIn('助学金项目由云川学院实施完成，涉及资金412.6万元，现公示如下。')).toBe('412.6万元');
  expect(amountIn('根据云财教〔2019〕45号文件，涉及3120人次。')).toBeUndefined();
});

it('money right behind the name of the project is its money, where nothing else tells it', () => {
  const texts = [{ text: '防治工作通过验收，草原改良资金26万元，资金已到位。' }];
  expect(toldAmount(texts, '草原改良资金')?.amount).toBe('26万元');
  expect(toldAmount(texts)).toBeUndefined();
  expect(toldAmount([{ text: '其中草原改良资金26万元。' }], '草原改良资金')).toBeUndefined();
});
