/**
 * The units of length, area, volume and weight, each with how many of the smallest of its kind it holds. Only conversions that hold by definition stand
 * here. Areas are counted in thirds of a square metre, because 15 亩 are one 公顷.
 */
export const MEASURES: readonly Readonly<Record<string, string>>[] = [
  { 米: '1', m: '1', 延米: '1', 千米: '1000', 公里: '1000', km: '1000', 里: '500' },
  {
    平方米: '3',
    平方: '3',
    平米: '3',
    '㎡': '3',
    'm²': '3',
    m2: '3',
    亩: '2000',
    公顷: '30000',
    平方公里: '3000000',
    平方千米: '3000000',
    'km²': '3000000',
  },
  { 立方米: '1', 方: '1', 立方: '1', 'm³': '1', m3: '1', 万方: '10000' },
  { 克: '1', g: '1', 斤: '500', 千克: '1000', 公斤: '1000', kg: '1000', 吨: '1000000', t: '1000000' },
];
