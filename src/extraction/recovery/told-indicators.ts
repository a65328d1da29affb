import type { Block, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { shapeOf } from './cell-shape.ts';
import { TableBuilder } from './table-builder.ts';
import { isLevel1, isLevel2 } from './vocabulary.ts';

/** An indicator that a sentence tells. */
interface Told {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly at: Place;
}

const MARK = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|[①-⑨])*\s*/;
/** A date or a number with its sign and unit at the end of a clause. */
const TARGET =
  /(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?[^\d，,]{0,5}|(?:大于等于|小于等于|不少于|不低于|不超过|不高于|大于|小于|等于|达到|控制在|[≥≤><=＝≧≦]{1,2})?\s*\d[\d.]*\s*[^\d\s，,。]{0,10})$/;
const QUALITY =
  /(?:(?:显著|明显|有效|持续|不断|逐步|进一步|长期|稳步|有所|得到|较为)*(?:提升|提高|增强|改善|优化|增加|降低|减少|完善|健全|稳定|加强|保障|良好)|较[高大好强低小])$/;
/** How many clauses a list of indicators needs, and which share of them has a target. */
const FEWEST = 2;
const LEAST_SHARE = 0.6;

/**
 * The indicators of a notice that prints no table but tells them, a class a line: "数量指标：改造管网≥3公里，新建泵站2座。" The lines
 * become a table in the place of the first; undefined when the text holds no such list.
 */
export function tellIndicators(blocks: readonly Block[]): readonly Block[] | undefined {
  const told: Told[] = [];
  const used = new Set<Block>();
  let [clauses, level1] = [0, ''];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.text.split('\n')) {
      const text = line.replace(MARK, '').trim();
      const bare = text.replace(/[:：。]$/, '');
      if (isLevel1(bare)) level1 = bare;
      const [, level2, list] = /^([^:：]{2,16})[:：](.{4,})$/.exec(text) ?? [];
      if (level2 === undefined || list === undefined || !isLevel2(level2)) continue;
      const parts = clausesOf(list);
      clauses += parts.length;
      const found = parts.flatMap((part) => splitClause(part) ?? []);
      if (found.length > 0) used.add(block);
      told.push(...found.map((part) => ({ level1, level2, ...part, at: block.at })));
    }
  }
  const isList = (told.length >= FEWEST && used.size >= FEWEST) || (told.length > 0 && level1 !== '');
  if (!isList || told.length < LEAST_SHARE * clauses) return undefined;
  const table = tableOf(told, blocks);
  const first = blocks.findIndex((block) => used.has(block));
  return table && blocks.flatMap((block, index) => (index === first ? [table] : used.has(block) ? [] : [block]));
}

/** The clauses of a line, at commas and semicolons outside of brackets. */
function clausesOf(list: string): string[] {
  const clauses: string[] = [];
  let [depth, from] = [0, 0];
  for (const [index, character] of [...list].entries()) {
    if ('（('.includes(character)) depth += 1;
    else if ('）)'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,；;。、'.includes(character) && !/^\d{3}\D/.test(`${list.slice(index + 1)} `)) {
      clauses.push(list.slice(from, index));
      from = index + 1;
    }
  }
  clauses.push(list.slice(from));
  return clauses.map((clause) => clause.replace(MARK, '').trim()).filter((clause) => clause.length > 2);
}

function splitClause(clause: string): { readonly name: string; readonly target: string } | undefined {
  const at = clause.search(TARGET);
  const split = at > 1 ? at : clause.search(QUALITY);
  if (split < 2) return undefined;
  const target = clause.slice(split).trim();
  const name = clause.slice(0, split).replace(/[:：为\s]+$/, '');
  const shape = shapeOf(target);
  return name.length > 1 && (shape.quantity || shape.number || shape.date || shape.quality)
    ? { name, target }
    : undefined;
}

const PROJECT = /(?:用于|实施|安排)([^，,。；;：:用]{4,60}?项目)[，,。；;]/;
const AMOUNT = /(?:资金总额|安排资金|总投资|项目资金)[:：]?(\d[\d.]*\s*(?:万|亿)?元)/;

function tableOf(told: readonly Told[], blocks: readonly Block[]): Table | undefined {
  const table = new TableBuilder();
  const at = told[0]?.at ?? {};
  for (const [label, pattern] of [
    ['项目名称', PROJECT],
    ['资金总额', AMOUNT],
  ] as const) {
    const block = blocks.find((other) => other.kind === 'paragraph' && pattern.test(other.text));
    const value = block?.kind === 'paragraph' ? pattern.exec(block.text)?.[1] : undefined;
    if (block && value) table.add([label, value].map((text, index) => ({ column: index + 1, text, at: block.at })));
  }
  table.add(['一级指标', '二级指标', '三级指标', '指标值'].map((text, index) => ({ column: index + 1, text, at })));
  for (const { level1, level2, name, target, at: place } of told)
    table.add([level1, level2, name, target].map((text, index) => ({ column: index + 1, text, at: place })));
  return table.build(1);
}
