import type { Place } from '../../model/place.ts';
import type { Division, Plan } from '../../model/plan.ts';
import { formTitle, isContentsLine, type Line } from '../captions.ts';
import { keyOf } from '../grid/cell-text.ts';
import { type NumberingStyle, numberingOf } from './outline.ts';
import { joinParagraphs, type TextLine } from './paragraphs.ts';
import { findTargets } from './sentence-targets.ts';

/** The parts of 第一部分 部门整体绩效目标 of a 部门预算绩效文本. */
export interface DepartmentParts {
  readonly overallGoal?: string;
  readonly overallGoalAt?: Place;
  readonly divisions: readonly Division[];
  readonly safeguards: readonly string[];
  /** Where each of the safeguards begins. */
  readonly safeguardsAt: readonly Place[];
}

type Part = 'overall' | 'divisions' | 'safeguards' | 'none';

const HEADINGS: Readonly<Record<string, Part>> = {
  总体绩效目标: 'overall',
  部门总体绩效目标: 'overall',
  部门整体总体绩效目标: 'overall',
  整体绩效目标: 'overall',
  年度总体绩效目标: 'overall',
  总体目标: 'overall',
  分项绩效目标: 'divisions',
  部门分项绩效目标: 'divisions',
  分项绩效目标和指标: 'divisions',
  分项目标: 'divisions',
  工作保障措施: 'safeguards',
  保障措施: 'safeguards',
  实现年度发展规划目标的保障措施: 'safeguards',
  预算项目绩效目标: 'none',
};

/** Asked first, because few lines head anything. */
const MAY_HEAD = /^第[二三四]部分|[标施]/;

/** The part that a line heads, whatever its number; undefined for any other line. */
function headingOf(line: string): Part | undefined {
  const text = line.trim();
  if (text.length > 30 || !MAY_HEAD.test(text)) return undefined;
  if (/^第[二三四]部分/.test(text)) return 'none';
  const plain = keyOf(numberingOf(text)?.rest ?? text).replace(/^(?:\d+|[一二三四五六七八九十]+)[.、]?/, '');
  return HEADINGS[plain];
}

/** Whether a line is the heading 分项绩效目标, below which the goals of the department stand in words, one by one. */
export function headsDivisions(line: string): boolean {
  return headingOf(line) === 'divisions';
}

function partsOf(lines: readonly Line[]): Record<Exclude<Part, 'none'>, TextLine[]> {
  const parts = { overall: [] as TextLine[], divisions: [] as TextLine[], safeguards: [] as TextLine[] };
  let part: Part = 'none';
  for (const line of lines) {
    if (isContentsLine(line.text)) continue;
    const heading = headingOf(line.text);
    if (heading !== undefined) part = heading;
    else if (line.inTable || formTitle(line.text) !== undefined) part = 'none';
    else if (part !== 'none') parts[part].push(line);
  }
  return parts;
}

interface Item {
  readonly title: string;
  readonly body: string[];
  readonly at: Place;
}

/** Cuts paragraphs into items at the numbering that comes first; text before it makes an item of its own without a title. */
function itemsOf(paragraphs: readonly TextLine[]): Item[] {
  let own: NumberingStyle | undefined;
  const items: Item[] = [];
  for (const { text, at } of paragraphs) {
    const numbering = numberingOf(text);
    if (numbering && numbering.style !== 'goal') own ??= numbering.style;
    const last = items.at(-1);
    if (numbering && numbering.style === own) items.push({ title: text, body: [], at });
    else if (last) last.body.push(text);
    else items.push({ title: '', body: [text], at });
  }
  return items;
}

const TITLE_LENGTH = 60;

function divisionOf(item: Item): Division {
  const rest = numberingOf(item.title)?.rest ?? item.title;
  const sentence = rest.search(/[。：:]/);
  const title =
    sentence > 0 && (rest.length > TITLE_LENGTH || sentence < rest.length - 1) ? rest.slice(0, sentence) : rest;
  const body = [...(title === rest ? [] : [rest.slice(title.length).replace(/^[。：:]/, '')]), ...item.body];
  const goal = body.filter((line) => !/^绩效指标[:：]/.test(line)).map((line) => line.replace(/^绩效目标[:：]/, ''));
  const targets = body.flatMap((line) => findTargets(line)).map((target) => ({ ...target, at: item.at }));
  return { title: title.replace(/[。：:]$/, ''), goal: goal.join('\n'), targets, at: item.at };
}

/** Reads the department's goals and safeguards from the lines outside the tables. What the paper does not have is absent or empty. */
export function readDepartmentParts(lines: readonly Line[]): DepartmentParts {
  const parts = partsOf(lines);
  const overall = joinParagraphs(parts.overall);
  const safeguards = itemsOf(joinParagraphs(parts.safeguards)).filter((item) => item.title !== '');
  const divisions = itemsOf(joinParagraphs(parts.divisions)).filter((item) => item.title !== '');
  const first = overall[0];
  return {
    ...(first ? { overallGoal: overall.map((paragraph) => paragraph.text).join('\n'), overallGoalAt: first.at } : {}),
    divisions: divisions.map(divisionOf),
    safeguards: safeguards.map((item) => [item.title, ...item.body].join('\n')),
    safeguardsAt: safeguards.map(({ at }) => at),
  } satisfies DepartmentParts & Partial<Plan>;
}
