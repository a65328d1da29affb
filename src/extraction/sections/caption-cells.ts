import { codedUnit, formTitle, isYearLine, leadingTitle } from '../captions.ts';
import { keyOf } from '../grid/cell-text.ts';
import type { GridCell } from '../grid/grid.ts';
import { readInline } from './label-rows.ts';

/** Whether a cell holds nothing but captions. */
export function isCaption(cell: GridCell): boolean {
  return captionLines(cell) !== undefined;
}

/** The captions of a cell, a line each, if it holds nothing else; a title may take several lines of the cell. */
export function captionLines({ text, key }: GridCell): string[] | undefined {
  if (isCaptionText(text, key)) return [text];
  const head = leadingTitle(text);
  return head?.below.every((line) => isCaptionText(line)) ? [head.title, ...head.below] : undefined;
}

const FILE_ENDING = /\.(?:docx?|xlsx?|pdf|wps|et)$/;

/** 单位：万元, and its last word in the corner of a sheet. */
const MONEY_UNIT = /^(?:(?:金额)?单位:.{0,2}|[百千万亿])元$/;
/** Whose the form is: 单位：某县委组织部. */
const OF_OFFICE = /^单位:\p{Script=Han}{4,24}(?<!元)$/u;

/** The title of a list that calls itself no table: 2025年度绩效自评指标明细. */
const OF_LIST =
  /^\p{Script=Han}{0,24}20\d\d年度?[\p{Script=Han}()]{0,24}绩效\p{Script=Han}{0,14}(?:明细|清单|一览|汇总|结果)$/u;

/** A title, the same as the name of a file, a year, a money unit, the line with the unit's code, 附表1: what stands above a form. */
function isCaptionText(text: string, key = keyOf(text)): boolean {
  if (formTitle(text.replace(FILE_ENDING, '')) !== undefined || isYearLine(text)) return true;
  if (/^附[表件]\d*$/.test(key) || MONEY_UNIT.test(key) || codedUnit(text) !== undefined) return true;
  if (OF_OFFICE.test(key) || OF_LIST.test(key)) return true;
  const inline = readInline(text);
  return inline !== undefined && (inline.label === 'ownDepartment' || inline.label === 'formality');
}
