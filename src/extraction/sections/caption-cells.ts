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

/** A title, the same as the name of a file, a year, a money unit, the line with the unit's code, 附表1: what stands above a form. */
function isCaptionText(text: string, key = keyOf(text)): boolean {
  if (formTitle(text.replace(FILE_ENDING, '')) !== undefined || isYearLine(text)) return true;
  if (/^附[表件]\d*$/.test(key) || /^(?:金额)?单位:.{0,2}元$/.test(key) || codedUnit(text) !== undefined) return true;
  const inline = readInline(text);
  return inline !== undefined && (inline.label === 'ownDepartment' || inline.label === 'formality');
}
