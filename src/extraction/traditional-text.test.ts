import { describe, expect, it } from 'vitest';
import { drawDocument } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

const MIRROR = drawDocument(
  '雲(yún)川縣(xiàn)水務(wù)局項(xiàng)目支出績效目標(biāo)表(2023年度)',
  `
  項(xiàng)目名稱 | 河道清淤經(jīng)費(fèi) | < | <
  主管部門 | 雲(yún)川縣(xiàn)水務(wù)局 | 實(shí)施單位 | 河道管理站
  資金總額(萬元) | 12.5 | < | <
  一級(jí)指標(biāo) | 二級(jí)指標(biāo) | 三級(jí)指標(biāo) | 指標(biāo)值
  產(chǎn)出指標(biāo) | 數(shù)量指標(biāo) | 清淤河道 / 長度 | ≥8公里
  ^ | 成本指標(biāo) | 項(xiàng)目總成本 | ≤12.5萬元
  `,
);

describe('a mirror in traditional characters', () => {
  const plan = extractPlan(MIRROR);

  it('is read in its own words', () => {
    expect(plan.department.name).toBe('雲(yún)川縣(xiàn)水務(wù)局');
    expect(plan.projects[0]?.name).toBe('河道清淤經(jīng)費(fèi)');
    expect(plan.projects[0]?.indicators.map(({ level2, level3, target }) => [level2, level3, target.text])).toEqual([
      ['數(shù)量指標(biāo)', '清淤河道長度', '≥8公里'],
      ['成本指標(biāo)', '項(xiàng)目總成本', '≤12.5萬元'],
    ]);
  });

  it('is understood as its original would be', () => {
    expect(plan.fiscalYear).toBe(2023);
    expect(plan.projects[0]?.amounts.total).toBe('125000');
    expect(plan.projects[0]?.indicators[1]?.target).toMatchObject({ op: '≤', value: '12.5', unit: '万元' });
  });

  it('comes with a message that says so, which no other paper has', () => {
    expect(plan.messages[0]?.code).toBe('traditional-characters');
    const original = extractPlan(drawDocument('云川县水务局', '项目名称 | 河道清淤'));
    expect(original.messages.map(({ code }) => code)).not.toContain('traditional-characters');
  });
});
