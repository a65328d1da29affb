import type { Language } from '../base/bilingual.ts';
import type { Place } from './place.ts';

/**
 * Where something stands, as a person says it: "第2页 表3 第5行 第6列"; "" when nothing is known. A line of a text file comes first,
 * because an editor shows it: "第310行（表1 第14行 第5列）".
 */
export function placeText(at: Place | undefined, language: Language): string {
  if (!at) return '';
  const inTable = (language === 'zh' ? inChinese(at) : inEnglish(at)).filter(Boolean).join(' ');
  if (at.line === undefined) return inTable;
  const line = language === 'zh' ? `第${at.line}行` : `line ${at.line}`;
  if (inTable === '') return line;
  if (at.row === undefined) return `${inTable} ${line}`;
  return language === 'zh' ? `${line}（${inTable}）` : `${line} (${inTable})`;
}

const inChinese = (at: Place) => [
  at.page && `第${at.page}页`,
  at.sheet && `工作表“${at.sheet}”`,
  at.table && `表${at.table}`,
  at.row && `第${at.row}行`,
  at.column && `第${at.column}列`,
];

const inEnglish = (at: Place) => [
  at.page && `page ${at.page}`,
  at.sheet && `sheet "${at.sheet}"`,
  at.table && `table ${at.table}`,
  at.row && `row ${at.row}`,
  at.column && `column ${at.column}`,
];
