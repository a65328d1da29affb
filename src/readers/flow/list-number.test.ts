import { describe, expect, it } from 'vitest';
import { ListCounter, withLabel } from './list-counter.ts';
import { numberFormat } from './list-number.ts';

describe('numberFormat', () => {
  it.each([
    [
      'chineseCounting',
      [0, 1, 10, 11, 20, 21, 101, 110, 1001, 10000, 10010, 120000],
      ['零', '一', '十', '十一', '二十', '二十一', '一百零一', '一百一十', '一千零一', '一万', '一万零一十', '十二万'],
    ],
    ['chineseLegalSimplified', [1, 10, 12, 105], ['壹', '壹拾', '壹拾贰', '壹佰零伍']],
    ['ideographDigital', [10, 25], ['一〇', '二五']],
    ['upperRoman', [4, 9, 14, 1990], ['IV', 'IX', 'XIV', 'MCMXC']],
    ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
    ['decimalEnclosedCircleChinese', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedParen', [3], ['⑶']],
    ['decimalZero', [3, 12], ['03', '12']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
    ['decimalFullWidth', [12], ['１２']],
    ['bullet', [1], ['']],
    ['unknownFormat', [7], ['7']],
  ])('writes %s', (format, values, written) => {
    expect(values.map(numberFormat(format))).toEqual(written);
  });
});

describe('ListCounter', () => {
  const levels = [
    { start: 1, format: 'chineseCounting', pattern: '%1、' },
    { start: 3, format: 'decimal', pattern: '%1.%2', decimalOnly: true },
  ];

  it('restarts lower levels below each higher number and starts where the level says', () => {
    const counter = new ListCounter();
    expect([0, 1, 1, 0, 1].map((level) => counter.next(level, levels))).toEqual(['一、', '1.3', '1.4', '二、', '2.3']);
  });

  it('counts a lower level that comes first below the start of the higher one', () => {
    expect(new ListCounter().next(1, levels)).toBe('1.3');
  });
});

describe('withLabel', () => {
  it('sets Latin labels off and Chinese ones not', () => {
    expect([
      withLabel('1.', '路'),
      withLabel('一、', '路'),
      withLabel('①', '路'),
      withLabel('', '路'),
      withLabel('3', ''),
    ]).toEqual(['1. 路', '一、路', '①路', '路', '3']);
  });
});
