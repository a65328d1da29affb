import type { Place } from '../../model/place.ts';
import type { Project } from '../../model/plan.ts';
import { readAmount } from '../amount.ts';
import { isContentsLine, type Line } from '../captions.ts';
import { HEADING_NUMBER } from '../lexicon/heading-numbers.ts';
import { OFFICE } from '../lexicon/office-words.ts';
import { toldAmount } from '../told-amount.ts';
import { projectTold } from './project-told.ts';

/** The parts in which the budget of a department tells each of its projects. */
const PARTS = '项目概述|立项依据|实施主体|实施方案|起止时间|实施周期|项目内容|年度预算安排|预算安排|绩效目标';
type Part = 'summary' | 'basis' | 'carrier' | 'plan' | 'period' | 'content' | 'money' | 'goals';
const PART_OF: Readonly<Record<string, Part>> = {
  项目概述: 'summary',
  立项依据: 'basis',
  实施主体: 'carrier',
  实施方案: 'plan',
  起止时间: 'period',
  实施周期: 'period',
  项目内容: 'content',
  年度预算安排: 'money',
  预算安排: 'money',
  绩效目标: 'goals',
};
/** A part with its number, in a line of its own or in front of what it tells: （3）实施主体。云川县文旅局。 */
const PART = new RegExp(`${HEADING_NUMBER}\\s*(${PARTS})(?:[。:：]|[ \\t]*(?=\\n|$))`, 'g');
/** What heads the parts of a project: 1.“乡村舞台运营经费”项目。 */
const HEADING = new RegExp(
  `(?:^|[。\\s|])${HEADING_NUMBER}\\s*(?:[“"]([^”"\\n]{2,60})[”"]|([^”"\\n。，；：:]{4,40}?))(?:项目)?[。:：]?\\s*$`,
);
/** A page about one project: 云川县2023年城市绿道养护项目立项依据、实施主体、预算安排及绩效目标情况公示. */
const TITLED =
  /^(?:名\s*称[:：]\s*)?[\u4e00-\u9fff]{0,20}20\d\d年度?([\u3007\u4e00-\u9fff“”、（()）]{4,40}?项目)(?:支出)?(?:预算)?(?:立项依据|绩效目标|预算安排)/;
/** Parts that only the telling of a project has, two of which make one. */
const TELLING: ReadonlySet<Part> = new Set(['summary', 'basis', 'carrier', 'period', 'money']);
const CARRIER = /^([\u4e00-\u9fff]{3,30}?)(?=牵头|负责|组织|[，,。、；;\s]|$)/;
const MONEY = /\d[\d,.]*(?:万|亿)?元/g;

interface Told {
  name: string;
  readonly at: Place;
  readonly parts: Map<Part, string>;
  /** Whether its heading sets its name in quotation marks. */
  readonly isQuoted: boolean;
}

/**
 * The money that a part tells: as sentences tell the year's, or the only amount in it. Undefined where several budgets stand beside each other, for none of
 * them is the whole.
 */
function moneyOf(text: string): string | undefined {
  const squeezed = text.replace(/\s+/g, '');
  const clauses = squeezed.split(/[，。；;]|,(?!\d{3}(?!\d))/).filter((clause) => /预算|安排/.test(clause));
  const budgets = clauses.flatMap((clause) => (/^其中|^包括/.test(clause) ? [] : (clause.match(MONEY) ?? [])));
  if (new Set(budgets).size > 1) return undefined;
  const amounts = squeezed.match(MONEY) ?? [];
  return toldAmount([{ text: squeezed }])?.amount ?? (amounts.length === 1 ? amounts[0] : undefined);
}

function projectOf({ name, at, parts }: Told): Project {
  const total = readAmount(moneyOf(parts.get('money') ?? '') ?? '', '元');
  const carrier = CARRIER.exec(parts.get('carrier') ?? '')?.[1];
  const period = parts.get('period')?.replace(/。$/, '');
  const goals = parts.get('goals');
  return {
    ...projectTold(name, at, total),
    ...(carrier !== undefined && OFFICE.test(carrier) ? { unit: carrier } : {}),
    ...(period ? { period } : {}),
    goals: goals ? [goals] : [],
  };
}

/**
 * The projects that a department's budget tells in numbered parts (项目概述, 立项依据, 实施主体, 年度预算安排, 绩效目标) and in no table, each named by
 * the heading in front of its parts, or the only one by the title of the page. None where neither names it, and none of which fewer than two parts are told.
 */
export function toldProjects(lines: readonly Line[]): readonly Project[] {
  const outside = lines.filter(({ text, inTable }) => !inTable && !isContentsLine(text));
  const whole = outside.map(({ text }) => text.trim()).join('\n');
  const marks = [...whole.matchAll(PART)];
  if (marks.length < 2) return [];
  const titled = outside.flatMap(({ text }) => TITLED.exec(text.trim())?.[1] ?? []);
  const told: Told[] = [];
  let seen = 0;
  for (const [index, mark] of marks.entries()) {
    const part = PART_OF[mark[1] ?? ''];
    const before = whole.slice(seen, mark.index);
    const heading = HEADING.exec(before);
    const isFirst = index === 0 || told.at(-1)?.parts.has(part ?? 'goals') === true;
    const name = heading?.[1] ?? heading?.[2] ?? (isFirst ? titled[0] : undefined);
    if (told.length === 0 || isFirst || heading?.[1] !== undefined)
      told.push({
        name: name ?? '',
        at: placeAt(outside, whole, mark.index),
        parts: new Map(),
        isQuoted: heading?.[1] !== undefined,
      });
    seen = mark.index + mark[0].length;
    const rest = whole.slice(seen, marks[index + 1]?.index ?? whole.length);
    const next = marks[index + 1] && HEADING.exec(rest);
    const text = (next ? rest.slice(0, next.index + (rest.charAt(next.index) === '。' ? 1 : 0)) : rest).trim();
    if (part) told.at(-1)?.parts.set(part, text);
  }
  const tellingOf = ({ parts }: Told) => [...parts.keys()].filter((part) => TELLING.has(part)).length;
  const projects = told.filter((one) => one.name !== '' && tellingOf(one) > 1);
  // Of the last one the text may end behind its first part.
  const last = told.at(-1);
  const isCut = last?.isQuoted && !projects.includes(last) && tellingOf(last) === 1 && projects.length > 0;
  return (last && isCut ? [...projects, last] : projects).map(projectOf);
}

/** Where the line stands that holds a place of the whole text. */
function placeAt(lines: readonly Line[], whole: string, index: number): Place {
  const line = lines[whole.slice(0, index).split('\n').length - 1] ?? lines[0];
  return line?.at ?? { line: 1 };
}
