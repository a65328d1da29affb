import { describe, expect, it } from 'vitest';
import { areTraditional, simplify } from './simplified.ts';

describe('simplify', () => {
  it.each([
    ['業(yè)務(wù)工作支出到位率', '业务工作支出到位率'],
    ['產(chǎn)出指標(biāo) ≥95%', '产出指标 ≥95%'],
    ['為了(le)群眾', '为了群众'],
    ['道路硬化(公里)12(km)', '道路硬化(公里)12(km)'],
    ['已经是简体', '已经是简体'],
    ['基本生活???jī)效指標(biāo)、績(jī)效目標(biāo)', '基本生活。绩效指标、绩效目标'],
    ['績(jī)、機(jī)???jī)會', '绩、机???jī)会'],
  ])('turns %s into %s', (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
  });
});

describe('areTraditional', () => {
  it('knows a text in traditional characters from a simplified one with a name in them', () => {
    expect(areTraditional(['項目支出績效目標表', '項目名稱:鄉村道路'])).toBe(true);
    expect(
      areTraditional([
        '项目支出绩效目标表',
        '预算单位：云川县老幹部活動中心',
        '指标值',
        '年度总体目标',
        '实施单位联系人',
      ]),
    ).toBe(false);
    expect(areTraditional([])).toBe(false);
  });
});
