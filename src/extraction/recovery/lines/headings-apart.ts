import type { Block } from '../../../model/document.ts';
import { withTexts } from './line-texts.ts';

/** A project in quotation marks with its number, and on the same line its money and what it is for: 1.“公厕管护”项目，预算安排26万元。绩效目标：…. */
const ON_ONE_LINE =
  /^(\s*\d{1,2}[.、．]\s*[“"][^”"\n]{2,60}[”"](?:项目)?)[，,：:](.{2,60}?[。；;])\s*((?:年度|总体)?绩效目标[:：])/gm;

/** The blocks with the headings of such projects, their money and their goals in lines of their own. */
export const withHeadingsApart = (blocks: readonly Block[]): readonly Block[] =>
  withTexts(blocks, (text) => (text.includes('绩效目标') ? text.replace(ON_ONE_LINE, '$1\n$2\n$3') : text));
