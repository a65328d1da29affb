import { describe, expect, it } from 'vitest';
import { divisionsOf } from './divided-lines.ts';
import { line } from './example-plan.ts';

describe('lines that divide a weighed line', () => {
  it('follow a heading that has a weight and no target', () => {
    const lines = [
      line('数量指标', '补助果树种植面积', '', { weight: '10' }),
      line('数量指标', '梨树种植面积', '18亩', { weight: '' }),
      line('数量指标', '桃树种植面积', '33亩'),
      line('数量指标', '培训期数', '≥2期', { weight: '10' }),
      line('数量指标', '印发手册', '500本'),
      line('质量指标', '成活率', '≥92%'),
    ];
    expect(divisionsOf(lines)).toEqual(['heading', 'part', 'part', undefined, undefined, undefined]);
  });

  it('follow a line with both where they begin with 其中', () => {
    const lines = [
      line('数量指标', '果树栽种面积', '8.5亩', { weight: '10' }),
      line('数量指标', '其中：梨树', '2.5亩'),
      line('数量指标', '其中桃树', '6亩'),
    ];
    expect(divisionsOf(lines)).toEqual([undefined, 'part', 'part']);
  });

  it('are none where a weighed line without a target stands alone', () => {
    const lines = [line('质量指标', '物资验收', '', { weight: '10' }), line('时效指标', '采购时间', '6月底前')];
    expect(divisionsOf(lines)).toEqual([undefined, undefined]);
  });
});
