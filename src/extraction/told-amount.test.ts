import { expect, test } from 'vitest';
import { toldAmount } from './told-amount.ts';

const amountIn = (...texts: string[]): string | undefined => toldAmount(texts.map((text) => ({ text })))?.amount;

test('the sum of what several levels pay is the money of the year, not the first of its parts', () => {
  expect(
    amountIn(
      '2024年收到中央下达补助资金812.5万元，省级下达64.2万元。',
      '2024年收到财政资金共1080万元，支出1071.6万元。',
    ),
  ).toBe('1080万元');
  expect(amountIn('2024年收到中央下达补助资金812.5万元。')).toBe('812.5万元');
});

test('money that a project 涉及 is its money; people are none', () => {
  expect(amountIn('助学金项目由云川学院实施完成，涉及资金412.6万元，现公示如下。')).toBe('412.6万元');
  expect(amountIn('根据云财教〔2019〕45号文件，涉及3120人次。')).toBeUndefined();
});
