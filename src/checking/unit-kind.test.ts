import { describe, expect, it } from 'vitest';
import { isShareName, speaksOfShare } from './unit-kind.ts';

describe('a name that ends in 率', () => {
  it.each(['监测数据有效率', '组件转换效率', '技术改造成功率', '设备完好率', '矿产品盈利率'])(
    '%s is a share',
    (name) => {
      expect([isShareName(name), speaksOfShare(name)]).toEqual([true, true]);
    },
  );

  it.each(['巡查频率', '水泵功率', '办事效率', '贷款利率'])('%s is none', (name) => {
    expect([isShareName(name), speaksOfShare(name)]).toEqual([false, false]);
  });
});
