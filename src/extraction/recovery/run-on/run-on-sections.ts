import { PART_NUMBER } from '../../lexicon/heading-numbers.ts';

/** The heading of a section behind the last row, whose paper runs on: "已完成（三）绩效自评与再评价差异". */
const SECTION = new RegExp(`^${PART_NUMBER}[^（()）]{0,12}(?:绩效|自评|问题|建议|结论|分析|财务管理)`);
const LONGEST_SECTION = 24;
/** The words of its heading, and whether a form comes behind it. */
const HEADING = new RegExp(`^${PART_NUMBER}\\p{Script=Han}{1,12}?(?:[情状]况|分析|结论)`, 'u');
const FORM_AHEAD = /一级指标|项目名称|主管部门/;

/** Whether a section of the paper begins at a place behind rows. */
export const beginsSection = (text: string, at: number): boolean => SECTION.test(text.slice(at, at + LONGEST_SECTION));

/** The heading and the text of a section that no form comes behind, which is prose; undefined where one does. */
export function proseFrom(whole: string, at: number): string[] | undefined {
  const text = whole.slice(at);
  if (FORM_AHEAD.test(text)) return undefined;
  const heading = HEADING.exec(text)?.[0] ?? '';
  return [heading, text.slice(heading.length)].filter((part) => part !== '');
}
