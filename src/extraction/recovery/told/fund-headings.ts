import type { Block, Table } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';
import { firstMatch } from '../../first-match.ts';
import { CHAPTER_OR_PART_NUMBER } from '../../lexicon/heading-numbers.ts';
import { toldAmount } from '../../told-amount.ts';

const FUND = String.raw`\s*([^，,。；;：:]{3,40}(?:资金|补助|经费|专项|项目))`;
/** A fund or project with a number in front: （二）小型水库维修养护资金; a pattern, whose group is its name. */
export const NUMBERED_FUND = `${CHAPTER_OR_PART_NUMBER}${FUND}`;
/**
 * The heading of a fund or project in a text on several, with how it is numbered in front: （二）小型水库维修养护资金. Its money may stand behind it on the same line:
 * 二、村内巷道硬化项目，资金68.4万元，….
 */
const HEADING = new RegExp(
  `^\\s*(?:${CHAPTER_OR_PART_NUMBER}|\\d{1,2}[.．、])${FUND}\\s*(?:$|[，,](?:项目|计划|安排|下达|年度|预算|总)*(?:资金|投资|经费|预算)(?:额|总额|数)?[为共：:]?\\s*\\d)`,
);
/** The heading of a project that is set in quotation marks, or counted: 1.“公厕管护”项目。, 项目一：免费婚检. */
const QUOTED_OR_COUNTED =
  /^\s*(?:[\d一二三四五六七八九十]{1,3}[)）、.．]\s*[“"]([^”"\n]{2,60})[”"](?:项目)?[。:：]?|项目(?:\d{1,2}|[一二三四五六七八九十]{1,2})[:：]\s*([^，,。；;：:]{3,40}))\s*$/;
/** What ends so and names no fund: headings of the parts of a report. */
const OF_A_REPORT =
  /^(?:项目|预算|财政|专项|绩效|年度|本级|各级|评价|存在|下一步|资金|使用|管理|的|及|和)*(?:项目|资金|经费|专项)$|情况|问题|建议|分析/;

/** 项目总体绩效目标是：红葱年烘干能力达到1800吨。 */
const GOAL = /(?:(?:总体|年度)(?:绩效)?目标|^\s*(?:项目)?绩效目标)(?:是|为)?[:：]([^。；;：:]{6,300}。)/;
/** What is told of a project: a list by a number in digits is one of many things (1.人员经费). */
const TELLS = /^\s*(?:[（(]?\d{1,2}[)）.．、])?\s*\p{Script=Han}{0,8}(?:指标|目标)[:：]/u;

/** How headings in digits, without quotation marks, are numbered: 1.住户调查项目. */
const DIGITS = '1';

export interface FundHeading {
  readonly name: string;
  readonly at: Place;
  /** The money that the text below it tells, as far as the next such heading. */
  readonly money: string | undefined;
  /** What it is for, as that text says in a sentence. */
  readonly goal: string | undefined;
}

/** The fund or project that a line names as a heading; undefined for any other line. */
export function fundIn(line: string): string | undefined {
  const [, quoted, counted] = QUOTED_OR_COUNTED.exec(line) ?? [];
  return quoted ?? HEADING.exec(line)?.[1] ?? counted;
}

/** The headings of several funds or projects that a text tells one after another, all numbered alike; none where it has only one. */
export function fundHeadings(blocks: readonly Block[]): readonly FundHeading[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.text.split('\n').map((text) => ({ text, at: block.at })) : [],
  );
  const found = lines.flatMap(({ text, at }, line) => {
    const name = fundIn(text);
    const numbering = /^\s*(?:[（(]|\d(?!.*[”"]))/.exec(text)?.[0].trim().replace(/\d/, DIGITS) ?? '';
    return name === undefined || OF_A_REPORT.test(name) ? [] : [{ name, at, line, numbering }];
  });
  const alike = found.filter(({ numbering }) => numbering === found[0]?.numbering);
  const names = new Set(alike.map(({ name }) => name));
  if (alike.length < 2 || names.size < alike.length) return [];
  const parts = alike.map((heading, index) => ({
    ...heading,
    below: lines.slice(heading.line, alike[index + 1]?.line ?? lines.length),
  }));
  const isTold = parts.every(({ below }) => below.some(({ text }) => TELLS.test(text)));
  if (found[0]?.numbering === DIGITS && !isTold) return [];
  return parts.map(({ name, at, below }) => ({
    name,
    at,
    money: toldAmount(below)?.amount,
    goal: firstMatch([GOAL], below)?.found,
  }));
}

/** Whether tables name a project, be it called one or not. */
export function isNamedIn(tables: readonly Table[], project: string): boolean {
  const name = project.replace(/项目$/, '');
  return tables.some(({ cells }) => cells.some(({ text }) => text.includes(name)));
}
