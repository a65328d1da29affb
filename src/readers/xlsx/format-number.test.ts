import { describe, expect, it } from 'vitest';
import { builtInFormat } from './built-in-formats.ts';
import { serialOfIsoDate } from './format-date.ts';
import { formatNumber, formatText } from './format-number.ts';

const show = (value: number, code: string) => formatNumber(value, code, '1900');

describe('numbers as a cell shows them', () => {
  it.each([
    [4.7, 'General', '4.7'],
    [4.7000000000000002, 'General', '4.7'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [-12345.678901234, 'General', '-12345.6789'],
    [224002000000001, 'General', '224002000000001'],
    [1.5e-12, 'General', '1.5E-12'],
    [4.7, '0.00', '4.70'],
    [1.005, '0.00', '1.01'],
    [-2.5, '0', '-3'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [0, '#,##0.00', '0.00'],
    [0.95, '0%', '95%'],
    [0.9512, '0.00%', '95.12%'],
    [0.5, '#.##', '.5'],
    [5, '0.##', '5.'],
    [7, '000', '007'],
    [12, '"第"0"期"', '第12期'],
    [12345, '0!.0,"万"', '1.2万'],
    [1234567, '0.0,', '1234.6'],
    [12, '0\\家', '12家'],
    [1200, '¥#,##0.00', '¥1,200.00'],
    [1200, '[$¥-804]#,##0', '¥1,200'],
    [-3, '0;[Red](0)', '(3)'],
    [0, '0;-0;"无"', '无'],
    [0, '0;-0;', ''],
    [-0.001, '0.00', '0.00'],
    [15000, '[>=10000]0.0,"千";0', '15.0千'],
    [99, '[>=10000]0.0,"千";0', '99'],
    [12345.6, '0.00E+00', '1.23E+04'],
    [2.5, '# ?/?', '2 1/2'],
    [123, '[DBNum1]General', '一百二十三'],
    [10203, '[DBNum2]0', '壹万零贰佰零叁'],
    [2240010001, '000-0000-000', '224-0010-001'],
    [5, '', '5'],
  ])('%f with %s is %s', (value, code, shown) => {
    expect(show(value, code)).toBe(shown);
  });

  it('aligns with no spaces and shows a dash for zero in accounting formats', () => {
    expect([1234.5, -1234.5, 0].map((value) => show(value, builtInFormat(43)))).toEqual(['1,234.50', '-1,234.50', '-']);
    expect(show(8, builtInFormat(42))).toBe('¥8');
  });
});

describe('dates as a cell shows them', () => {
  /** 45717 is 1 March 2025. */
  it.each([
    [45717, 'yyyy"年"m"月"d"日"', '2025年3月1日'],
    [45717, 'yyyy/m/d', '2025/3/1'],
    [45717, builtInFormat(14), '2025/3/1'],
    [45717, builtInFormat(57), '2025年3月'],
    [45717, 'yyyy\\-mm\\-dd;@', '2025-03-01'],
    [45717, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025年3月1日'],
    [45717, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二○二五年三月一日'],
    [45717, 'aaaa', '星期六'],
    [45717, 'ddd d-mmm-yy', 'Sat 1-Mar-25'],
    [45717.604166667, 'yyyy/m/d h:mm', '2025/3/1 14:30'],
    [45717.604166667, '上午/下午h"时"mm"分"', '下午2时30分'],
    [45717.604166667, 'h:mm AM/PM', '2:30 PM'],
    [45717.9999999, 'yyyy-mm-dd hh:mm:ss', '2025-03-02 00:00:00'],
    [1.5, '[h]:mm', '36:00'],
    [0.0000115741, 'mm:ss.0', '00:01.0'],
    [60, 'yyyy-m-d', '1900-2-29'],
    [59, 'yyyy-m-d', '1900-2-28'],
    [61, 'yyyy-m-d', '1900-3-1'],
    [-1, 'yyyy-m-d', '-1'],
  ])('%f with %s is %s', (value, code, shown) => {
    expect(show(value, code)).toBe(shown);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(formatNumber(0, 'yyyy-m-d', '1904')).toBe('1904-1-1');
    expect(formatNumber(45717 - 1462, 'yyyy-m-d', '1904')).toBe('2025-3-1');
  });

  it('knows the day number of an ISO date', () => {
    expect(
      ['2025-03-01', '2025-03-01T12:00:00', '1900-01-01', 'bald'].map((text) => serialOfIsoDate(text, '1900')),
    ).toEqual([45717, 45717.5, 1, undefined]);
  });
});

describe('texts as a cell shows them', () => {
  it('changes them only by a section with @', () => {
    expect(formatText('云川县', '@')).toBe('云川县');
    expect(formatText('云川县', '0.00')).toBe('云川县');
    expect(formatText('云川县', '@"财政局"')).toBe('云川县财政局');
  });
});
