import { describe, expect, it } from 'vitest';
import { parseCosting } from './costing.ts';

const read = (text: string) =>
  parseCosting(text).map(({ name, stated, computed }) => [name, stated.toString(), computed?.toString()]);

describe('parseCosting', () => {
  it.each([
    ['12期×1000元/期=1.2万元', [['', '12000', '12000']]],
    [
      '①手册印刷费，12期×1000元/期=1.2万元;②宣传周制作费,1.4万元/次×1次=1.4万元',
      [
        ['手册印刷费', '12000', '12000'],
        ['宣传周制作费', '14000', '14000'],
      ],
    ],
    ['培训 150元／人×300人＝4.5万元', [['培训', '45000', '45000']]],
    ['讲课费:3人*2天*500元+资料20人*50元=4000元', [['讲课费', '4000', '4000']]],
    [
      '①演练设计1.6万元；②其他费用2.8万元',
      [
        ['演练设计', '16000', undefined],
        ['其他费用', '28000', undefined],
      ],
    ],
    [
      '1.印刷费2,000元 \n2.差旅费3000元',
      [
        ['印刷费', '2000', undefined],
        ['差旅费', '3000', undefined],
      ],
    ],
    ['按上年实际支出安排', []],
    ['购车2辆×15万元×8%=2.4万元', [['购车', '24000', '24000']]],
    ['20×30=600元', [['', '600', undefined]]],
  ])('reads %s', (text, items) => {
    expect(read(text)).toEqual(items);
  });
});
