import type { Project } from '../../model/plan.ts';
import { readAmount } from '../amount.ts';
import { isContentsLine, type Line, NEXT_CAPTION } from '../captions.ts';
import { HEADING_NUMBER } from '../lexicon/heading-numbers.ts';
import { OFFICE } from '../lexicon/office-words.ts';
import { toldAmount } from '../told-amount.ts';
import { projectTold } from './project-told.ts';

type Part = 'name' | 'unit' | 'department' | 'nature' | 'period' | 'basis' | 'content' | 'money' | 'goals';
/** What a report before the decision, or a public notice, tells of its project behind a label each. */
const PART_OF: Readonly<Record<string, Part>> = {
  项目名称: 'name',
  项目单位: 'unit',
  实施单位: 'unit',
  项目实施单位: 'unit',
  项目承担单位: 'unit',
  主管部门: 'department',
  项目主管部门: 'department',
  项目属性: 'nature',
  项目周期: 'period',
  项目起止时间: 'period',
  项目起止年限: 'period',
  立项依据: 'basis',
  项目立项依据: 'basis',
  项目概况: 'content',
  项目内容: 'content',
  项目主要内容: 'content',
  项目基本概况: 'content',
  资金额度: 'money',
  项目资金: 'money',
  资金申请情况: 'money',
  申请资金总额: 'money',
  项目绩效目标: 'goals',
};
/** A label with its number in a line of its own (一、项目名称), or with a colon and what it tells, if that is not in the next line (项目名称：). */
const LABEL = new RegExp(
  `^(${HEADING_NUMBER})?\\s*(${Object.keys(PART_OF).join('|')})\\s*(?:[（(][^（()）]{2,12}[)）])?\\s*(?:([:：])\\s*(.*))?$`,
  's',
);
const HEADING = new RegExp(`^${HEADING_NUMBER}`);
/** The name and so many other parts make a project, none of them far below the name. */
const FEWEST_PARTS = 3;
const FARTHEST = 60;
const LONGEST_NAME = 60;
const MONEY = /\d[\d,.]*\s*(?:万|亿)?元/g;

interface Label {
  readonly part: Part;
  readonly text: string;
  readonly line: Line;
}

/** The labels in their lines, each with the text behind it: on its line, else in the lines below up to the next label or heading. */
function labelsIn(lines: readonly Line[]): Label[] {
  return lines.flatMap((line, index) => {
    const [, number, word = '', colon, behind = ''] = LABEL.exec(line.text.trim()) ?? [];
    const part = PART_OF[word];
    if (!part || (number === undefined && colon === undefined)) return [];
    if (behind !== '') return [{ part, text: behind, line }];
    const below = lines.slice(index + 1, index + FARTHEST);
    const end = below.findIndex(({ text }) => LABEL.test(text.trim()) || HEADING.test(text.trim()));
    const texts = below.slice(0, end < 0 ? below.length : end).map(({ text }) => text.trim());
    return [{ part, text: texts.filter((text) => text !== '').join('\n'), line }];
  });
}

/** A line that holds the name of the project and other labels with their colons, as a line each. */
function oneEach(line: Line): readonly Line[] {
  if (!/项目名称\s*[:：]/.test(line.text)) return [line];
  return line.text.split(NEXT_CAPTION).map((text) => ({ ...line, text }));
}

/** The money that a part tells: as sentences tell the year's, or the only amount in it. */
function moneyOf(text: string): string | undefined {
  const amounts = new Set(text.match(MONEY));
  return toldAmount([{ text }])?.amount ?? (amounts.size === 1 ? [...amounts][0] : undefined);
}

/**
 * The only project of a paper in sentences that names it behind a label, and tells its office, its money or what it rests on behind others. None where
 * several are named so, or where the label stands alone.
 */
export function labelledProject(lines: readonly Line[]): readonly Project[] {
  const labels = labelsIn(lines.filter(({ text, inTable }) => !inTable && !isContentsLine(text)).flatMap(oneEach));
  const named = labels.filter(({ part }) => part === 'name');
  const [first] = named;
  const name = first?.text.replace(/[。；;]$/, '') ?? '';
  if (!first || name === '' || name.length > LONGEST_NAME || /[。；;\n]/.test(name)) return [];
  if (named.some(({ text }) => text !== first.text)) return [];
  if (new Set(labels.map(({ part }) => part)).size < FEWEST_PARTS) return [];
  const textOf = (part: Part) => labels.find((label) => label.part === part && label.text !== '');
  const unit = /^(?:单位名称[:：])?([^\n。]*)/.exec(textOf('unit')?.text ?? '')?.[1] ?? '';
  const money = textOf('money');
  const total = money && readAmount(moneyOf(money.text) ?? '', '元');
  const goals = textOf('goals');
  const project = projectTold(name, first.line.at, total);
  return [
    {
      ...project,
      ...(OFFICE.test(unit) ? { unit } : {}),
      amounts: money && total ? { total, places: { total: money.line.at } } : {},
      goals: goals ? [goals.text] : [],
      places: { ...project.places, ...(goals ? { goals: goals.line.at } : {}) },
    },
  ];
}
