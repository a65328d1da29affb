import { describe, expect, it } from 'vitest';
import { isFiller, isNothing } from './filler.ts';

describe('a name without substance', () => {
  it.each(['不适用', '无', '/', '0', '0.00%', '无直接生态效益', '无明显经济效益', '社会公益服务无经济效益'])(
    'says that there is nothing: %s',
    (name) => {
      expect(isNothing(name)).toBe(true);
      expect(isFiller(name)).toBe(true);
    },
  );

  it.each(['带动经济效益增长', '公路养护能产生良好生态效益', '社会效益显著', '促进经济发展', '经济效益'])(
    'only repeats its class: %s',
    (name) => {
      expect(isNothing(name)).toBe(false);
      expect(isFiller(name)).toBe(true);
    },
  );

  it.each([
    '沿线农家乐收入增长',
    '裸露边坡复绿面积',
    '无障碍设施完好率',
    '无事故运行天数',
    '群众出行时间缩短',
    '带动就业人数',
  ])('is not: %s', (name) => {
    expect(isFiller(name)).toBe(false);
  });
});
