import type { Language } from '../base/bilingual.ts';
import type { Place } from './place.ts';

/** Where something stands, as a person says it: "第2页 表3 第5行"; "" when nothing is known. */
export function placeText(at: Place | undefined, language: Language): string {
  if (!at) return '';
  const parts = {
    zh: [
      at.page && `第${at.page}页`,
      at.sheet && `工作表“${at.sheet}”`,
      at.table && `表${at.table}`,
      at.row && `第${at.row}行`,
      at.column && `第${at.column}列`,
      at.line && !at.row && `第${at.line}行`,
    ],
    en: [
      at.page && `page ${at.page}`,
      at.sheet && `sheet "${at.sheet}"`,
      at.table && `table ${at.table}`,
      at.row && `row ${at.row}`,
      at.column && `column ${at.column}`,
      at.line && !at.row && `line ${at.line}`,
    ],
  }[language];
  return parts.filter(Boolean).join(' ');
}
