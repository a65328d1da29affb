import { remember } from '../base/remember.ts';

/** The classes of indicators (财预〔2020〕10号, 财预〔2021〕101号; SPEC 3). `cost` is a level 2 of output in the older form and a level 1 since 2021. */
export type Level1 = 'output' | 'cost' | 'benefit' | 'satisfaction';

export type Level2 =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic-cost'
  | 'social-cost'
  | 'ecological-cost'
  | 'economic-benefit'
  | 'social-benefit'
  | 'ecological-benefit'
  | 'sustainability'
  | 'satisfaction';

/** Class names vary only in their last words and in what dumps insert: "产出指标(50分)", "产出指\n标", "产出值", "效果指标". */
const stem = remember((name) =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^)]*\)分?$/, '')
    .replace(/\d+分$/, '')
    .replace(/等$/, '')
    .replace(/(指标|值|目标)$/, ''),
);

const LEVEL1: ReadonlyMap<string, Level1> = new Map(
  Object.entries<Level1>({
    产出: 'output',
    项目产出: 'output',
    项目完成: 'output',
    成本: 'cost',
    效益: 'benefit',
    效果: 'benefit',
    成效: 'benefit',
    项目成效: 'benefit',
    项目效益: 'benefit',
    项目效果: 'benefit',
    影响力: 'benefit',
    满意度: 'satisfaction',
    项目满意度: 'satisfaction',
  }),
);

/** The level 1 class of a printed name, or undefined when it is none. */
export function level1Of(name: string): Level1 | undefined {
  return LEVEL1.get(stem(name));
}

const LEVEL2: ReadonlyMap<string, Level2> = new Map(
  Object.entries<Level2>({
    数量: 'quantity',
    产出数量: 'quantity',
    质量: 'quality',
    产出质量: 'quality',
    时效: 'timeliness',
    产出时效: 'timeliness',
    进度: 'timeliness',
    成本: 'cost',
    产出成本: 'cost',
    经济成本: 'economic-cost',
    社会成本: 'social-cost',
    生态环境成本: 'ecological-cost',
    经济效益: 'economic-benefit',
    社会效益: 'social-benefit',
    生态效益: 'ecological-benefit',
    环境效益: 'ecological-benefit',
    生态环境效益: 'ecological-benefit',
    可持续影响: 'sustainability',
    可持续发展: 'sustainability',
    可持续发展影响: 'sustainability',
    可持续性发展影响: 'sustainability',
    可持续性影响: 'sustainability',
    可持续: 'sustainability',
    长效管理: 'sustainability',
    满意度: 'satisfaction',
    服务对象满意度: 'satisfaction',
    社会公众满意度: 'satisfaction',
    社会公众及服务对象满意度: 'satisfaction',
    社会公众或服务对象满意度: 'satisfaction',
    服务对象或受益者满意度: 'satisfaction',
    受益对象满意度: 'satisfaction',
  }),
);

/** The level 2 class of a printed name, or undefined when it is none. */
export function level2Of(name: string): Level2 | undefined {
  return LEVEL2.get(stem(name));
}

/** Whether a text names a class of indicators of either level. */
export const isClass = (text: string): boolean => level1Of(text) !== undefined || level2Of(text) !== undefined;

/** Whether the name of a level 1 class begins with a text. */
export const beginsLevel1 = (text: string): boolean => beginsOneOf(LEVEL1, text);

/** Whether the name of a level 2 class begins with a text. */
export const beginsLevel2 = (text: string): boolean => beginsOneOf(LEVEL2, text);

const beginsOneOf = (names: ReadonlyMap<string, unknown>, text: string): boolean =>
  [...names.keys()].some((name) => `${name}指标`.startsWith(text));

/** Whether a level 2 may stand below a level 1: 成本 is a part of 产出 in the older form, and a class of its own in the newer. */
export function mayStandBelow(level1: Level1, level2: Level2): boolean {
  return level1 === parentOf(level2) || (level1 === 'cost' && level2 === 'cost');
}

/** The level 1 class of an indicator by its printed names: that of its level 1, else the one its level 2 is a part of; undefined where neither is known. */
export function printedLevel1(names: { readonly level1: string; readonly level2: string }): Level1 | undefined {
  const below = level2Of(names.level2);
  return level1Of(names.level1) ?? (below && parentOf(below));
}

/** Of which level 1 a level 2 is a part (in the older form, where 成本 belongs to 产出). */
export function parentOf(level2: Level2): Level1 {
  switch (level2) {
    case 'quantity':
    case 'quality':
    case 'timeliness':
    case 'cost':
      return 'output';
    case 'economic-cost':
    case 'social-cost':
    case 'ecological-cost':
      return 'cost';
    case 'satisfaction':
      return 'satisfaction';
    default:
      return 'benefit';
  }
}
