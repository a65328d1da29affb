import { knownUnitAt } from '../../../model/target-grammar/units.ts';
import { QUALITY_DEGREES, QUALITY_WORDS } from '../../lexicon/quality-words.ts';
import { shapeOf } from '../cell-shape.ts';
import { DAY_OF_PERIOD, SPAN_OF_MONTHS } from '../number-words.ts';

/** What numbers a line or a clause, or stands in front of it in a list: 一、 （1） A. ① • */
export const LIST_MARK =
  /^\s*[•·●▪■◆]?\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|[①-⑨]|[A-DＡ-Ｄ](?=[、.．]?[产效满]))*[、.．]?\s*/;
/** "指标1：", "★": what templates print in front of a name. */
export const NUMBERED = /^[★☆*●]*(?:指标\s*\d{1,2}\s*[:：.、])?\s*/;
/** A date or a number with its sign and unit at the end of a clause. */
const DATE_OR_QUANTITY =
  /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?[^\d，,]{0,5}|(?:大于等于|小于等于|不少于|不低于|不超过|不高于|大于|小于|等于|达到?|控制在|[≥≤><=＝≧≦]{1,2})?\s*(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d[\d.]*)\s*[^\d\s，,。]{0,10}(?:(?<=\/)\d+万?[^\d\s，,。]{1,8})?/;
const TARGET = new RegExp(`(?:${DAY_OF_PERIOD}|${SPAN_OF_MONTHS}|${DATE_OR_QUANTITY.source})$`);
const QUALITY = new RegExp(
  `(?:(?:[与较比同](?:上年|往年|过去(?:[一二三四五十]年)?)(?:同期)?(?:相比)?|[同环]比)?(?:${QUALITY_DEGREES}|比较)*(?:${QUALITY_WORDS})|较[高大好强低小]|应(\\p{Script=Han})尽\\1|一次性?通过|(?:得到)?(?:有效|合理|严格)控制|(?:不超过?|控制在)(?:年度|年初|批复)?预算(?:(?:范围)?[之以]?内)?|(?<=.{3})(?:明显|有效|显著|及时|合规|健全|长期))$`,
  'u',
);

/** What a sentence puts between a name and its target: "康复服务比例年初指标值为不低于85%", "参保人数年初任务数3000人", "送戏下乡场次目标96场". */
const NAMED_VALUE =
  /(?<=.{3})(?:的)?(?:(?:年初|年度|全年|预期|计划)?(?:绩效)?(?:目标|指标)值|(?:年初|年度|全年|预期|计划)(?:任务[数值]|目标)|(?<!年度|年初|全年|预期|计划|总体|绩效|既定|任务|达到|完成|实现)目标)$/;

/** A value that is called the indicator of what stands in front: "补贴每月下旬发放指标为100%"; a class has shorter words in front. */
const CALLED_INDICATOR = /(?<=.{5})(?:绩效)?指标[为是]$/;

/** How far something was done, in front of what it is: "基本完成改造低产茶园面积862公顷". */
const DONE = /^(?:已|均)?(?:已经)?(?:基本|全部|全面|累计)完成(?=.{2})/;
/** A target in brackets at the end of its clause: "支出控制在预算批复范围内（≥100%）", and behind a name without numbers "修缮旧址（3处）"; no year alone. */
const BRACKETED =
  /^(?:(.{2,60}?)[（(]\s*([≥≤><=＝≧≦]{1,2}\s*\d[^（()）*]{0,20})|([^\d（(]{2,40})[（(](?!20\d\d年?度?[)）])(\d[^（()）*]{0,20}))[)）]$/;

/** A name and its value on both sides of a colon: "企业备案数：新增60家以上". */
const BESIDE_COLON = /^(?!其中)([^:：]{2,60})[:：]\s*(?!(?:标准|指标)?分值|(?:自评)?得)([^:：]{1,30}?)[。；;]?$/;

/** A value in words that is called one: "机关日常运转定性有效". */
const CALLED_QUALITY = /^(.{2,60}?)(?:为|[:：])?(?<![稳确固规特限])定性(?:为|[:：])?(\p{Script=Han}{1,8})$/u;

/** Which share of the clauses of a list of indicators has a target. */
export const LEAST_SHARE = 0.6;

/** Where a share that a clause says a name to have is followed by the next name, without a mark between: "发放率为98%到位率为100%". */
const NEXT_NAME = /(?<=[为达]\d{1,3}(?:\.\d+)?%)(?=\p{Script=Han}{2})(?!以[上下内]|左右|及以)/gu;
/** A list of months is one date: 每年3月、9月. */
const IN_MONTHS = /^、\d{1,2}月/;

/** The clauses of a line, at commas and semicolons outside of brackets, and where the next name follows a share. */
export function clausesOf(said: string): string[] {
  const list = said.replace(NEXT_NAME, '，');
  const clauses: string[] = [];
  let [depth, from] = [0, 0];
  for (const [index, character] of [...list].entries()) {
    if ('（('.includes(character)) depth += 1;
    else if ('）)'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,；;。、'.includes(character) && !/^\d{3}\D/.test(`${list.slice(index + 1)} `)) {
      // 脱贫户、监测户人口数 is one name: a list goes on behind a target alone.
      if (character === '、' && (IN_MONTHS.test(list.slice(index)) || !splitClause(list.slice(from, index)))) continue;
      clauses.push(list.slice(from, index));
      from = index + 1;
    }
  }
  clauses.push(list.slice(from));
  return clauses
    .map((clause) => clause.replace(LIST_MARK, '').replace(NUMBERED, '').trim())
    .filter((clause) => clause.length > 2);
}

/** What is to come about, told right behind a value without a comma: "≥31户改善出行条件". */
const COMES_ABOUT = /^(?:改善|促进|提[高升]|保障|增[加强]|带动|推[动进]|完善|解决|满足|确保|实现)\p{Script=Han}{2}/u;

function withoutNext(target: string): string {
  const [whole, value = '', behind = ''] = /^(\D*\d[\d.]*\s*)(.*)$/.exec(target) ?? [];
  const unit = knownUnitAt(behind);
  const goesOn = whole !== undefined && unit !== '' && COMES_ABOUT.test(behind.slice(unit.length));
  return goesOn ? value + unit : target;
}

/** A clause as the name and the target that it tells ("新建闸门4座"); undefined where it tells none. */
export function splitClause(clause: string): { readonly name: string; readonly target: string } | undefined {
  const [, signed, least, plain, value = ''] = BRACKETED.exec(clause) ?? [];
  if (signed !== undefined && least !== undefined) return { name: signed.trim(), target: least.trim() };
  if (plain !== undefined && isValue(value)) return { name: plain.trim(), target: value.trim() };
  const [, named, beside] = BESIDE_COLON.exec(clause) ?? [];
  if (named !== undefined && beside !== undefined && isValue(beside))
    return { name: named.trim(), target: beside.trim() };
  const [, called, quality] = CALLED_QUALITY.exec(clause) ?? [];
  if (called !== undefined && quality !== undefined && isValue(quality)) return { name: called, target: quality };
  const at = clause.search(TARGET);
  const split = at > 1 ? at : clause.search(QUALITY);
  if (split < 2) return undefined;
  const target = withoutNext(
    clause
      .slice(split)
      .replace(/[。；;\s]+$/, '')
      .trim(),
  );
  const name = clause
    .slice(0, split)
    .replace(DONE, '')
    .replace(CALLED_INDICATOR, '')
    .replace(/[:：为是\s]+$/, '')
    .replace(NAMED_VALUE, '')
    .replace(/(?<=[率度数例])(?:均|都|全部|需要?|须|应)$/, '')
    .replace(/^其中[:：]?|^(?:力争|争取|努力)(?:使|让)?/, '');
  return name.length > 1 && isValue(target) ? { name, target } : undefined;
}

/** Whether a text is a value: a number, a quantity, a date, or how something is to become. */
export function isValue(text: string): boolean {
  const shape = shapeOf(text);
  return shape.quantity || shape.number || shape.date || shape.quality;
}
