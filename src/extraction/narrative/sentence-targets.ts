import { foldWidth } from '../../base/fold-width.ts';
import type { NumberTarget } from '../../model/target.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { knownUnitAt } from '../../model/target-grammar/units.ts';
import { joinName } from '../grid/cell-text.ts';

export interface NamedTarget {
  readonly name: string;
  readonly target: NumberTarget;
}

const OPERATORS =
  '不得?少于|不得?低于|不得?超过|不得?高于|不得?大于|不得?小于|大于等于|小于等于|大于或等于|小于或等于|至少|至多|最多|控制在|达到|达|超过|高于|低于|少于|大于|小于|[≥≤><]=?';
const AHEAD = new RegExp(`(${OPERATORS})\\s*(\\d[\\d,]*(?:\\.\\d+)?\\s*[万亿]?)\\s*`);
const BEHIND = /(\d[\d,]*(?:\.\d+)?\s*[万亿]?)\s*([%\u4e00-\u9fff]{1,4}?)(及?以[上内下]|之内|左右以上)/;
/** A value without an operator, at the end of a clause of a list of indicators: "不合格食品处置率100%", "重大事故发生数为0起". */
const BARE = /^(.*[率度数量比例])(?:均?为|是|达|[:：])?\s*(\d[\d,.]*\s*[万亿]?[%‰\u4e00-\u9fff]{1,3})$/;
const LIST = /^绩效指标[:：]/;
/** What a unit is counted by: 450份/百万人口. */
const BASE = /^\/[\u4e00-\u9fff]{1,5}/;
const CLAUSES = /[，；。;！!？?\n]|,(?!\d{3})/;
const LEADING =
  /^(?:并|且|同时|要|争取|力争|确保|保证|实现|积极|切实|力求|其中|预计|计划|绩效指标[:：]|绩效目标[:：]|目标\s*\d*[:：]|\d{1,2}[.、]|[一二三四五六七八九十]+是)+/;
const ADVERB = /(?:全年|每年|年内|当年|累计|均|力争|确保)$/;
const VERB_ONLY = /^(?:组织|开展|完成|举办|召开|建立|组建|新建|安排|制定|印发|发布|培育|实现|聘请|邀请)?$/;

interface Found {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

function findAhead(clause: string): Found | undefined {
  const match = AHEAD.exec(clause);
  if (!match) return undefined;
  const rest = clause.slice(match.index + match[0].length);
  const unit = knownUnitAt(rest) || (/^[\u4e00-\u9fff]/.test(rest) && !/^[的以及]/.test(rest) ? rest.slice(0, 1) : '');
  const base = BASE.exec(rest.slice(unit.length))?.[0] ?? '';
  const bound = /^及?以[上内下]/.exec(rest.slice(unit.length + base.length))?.[0] ?? '';
  const behind = unit + base + bound;
  return {
    before: clause.slice(0, match.index),
    phrase: `${match[0].trimEnd()}${behind}`.replace(/\s+/g, ''),
    after: rest.slice(behind.length),
  };
}

function findBehind(clause: string): Found | undefined {
  const match = BEHIND.exec(clause);
  if (!match) return undefined;
  return {
    before: clause.slice(0, match.index),
    phrase: match[0].replace(/\s+/g, ''),
    after: clause.slice(match.index + match[0].length),
  };
}

function findBare(clause: string): Found | undefined {
  const [, before, phrase] = BARE.exec(clause.trim()) ?? [];
  return before === undefined || phrase === undefined ? undefined : { before, phrase, after: '' };
}

/** What is measured: the words before the number, or behind it where only a verb stands before ("组织不少于100人的志愿者团队"). */
function nameOf({ before, after }: Found): string {
  const behind = after.replace(/^的/, '').trim();
  const ahead = before
    .replace(LEADING, '')
    .replace(/[（(][^（()）]{1,6}[)）]$/, '')
    .trim();
  const plain = ahead.replace(ADVERB, '');
  if (VERB_ONLY.test(plain)) return joinName(behind === '' ? plain : behind);
  if (behind !== '' && !after.startsWith('的') && ADVERB.test(ahead)) return joinName(plain + behind);
  return joinName(plain);
}

/**
 * The measurable targets that stand in running text, one a clause, each with the words it measures: "参加会议培训不少于1次". A number
 * without an operator is no target here ("24小时监测"), but in what calls itself a list of indicators.
 */
export function findTargets(text: string): NamedTarget[] {
  const found: NamedTarget[] = [];
  const isList = LIST.test(text);
  for (const clause of foldWidth(text).split(CLAUSES)) {
    if (!/\d/.test(clause)) continue;
    const part = findAhead(clause) ?? findBehind(clause) ?? (isList ? findBare(clause) : undefined);
    if (!part) continue;
    const target = parseTarget(part.phrase);
    const name = nameOf(part);
    if (target.kind === 'number' && name !== '') found.push({ name, target });
  }
  return found;
}
