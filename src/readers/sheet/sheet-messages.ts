import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { SheetContent } from './sheet-content.ts';
import type { ShownCells } from './shown-cells.ts';

/** Cells whose formula failed, besides what the sheet hides. */
export interface SheetNotes extends SheetContent {
  readonly errors: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** In how many cells words are struck out, which are not among the cells' text; absent where the reader does not look. */
  readonly struck?: number;
}

/** What a person has to know about a sheet: what it hides, and where formulas failed. */
export function sheetMessages(sheet: SheetNotes, shown: ShownCells): Message[] {
  if (sheet.cells.length === 0 && !sheet.struck) return [];
  const at: Place = { sheet: sheet.name };
  const messages: Message[] = [];
  const hidden = hiddenMessage(sheet.name, shown);
  if (hidden) messages.push(hidden);
  if (sheet.struck) messages.push(info('struck-words-not-read', at, struckWords(sheet.name, sheet.struck)));
  const [first] = sheet.errors;
  if (first) {
    messages.push({
      severity: 'warning',
      code: 'cell-error-value',
      text: {
        zh: `工作表“${sheet.name}”有 ${sheet.errors.length} 个单元格的公式出错（如第 ${first.row} 行第 ${first.column} 列显示 ${first.text}）。请改正公式后重新保存。`,
        en: `The formulas of ${sheet.errors.length} cells on the sheet "${sheet.name}" failed (such as row ${first.row}, column ${first.column}: ${first.text}). Please mend them and save the file again.`,
      },
      at: { ...at, row: first.row, column: first.column },
    });
  }
  return messages;
}

/** A hidden sheet with something on it, which was read or not. */
export function hiddenSheetMessage(sheet: string, wasRead: boolean): Message {
  return wasRead
    ? info(
        'hidden-sheet-read',
        { sheet },
        {
          zh: `工作表“${sheet}”是隐藏的，已照常读取。如不应公开，请删除后再提交。`,
          en: `The sheet "${sheet}" is hidden; it was read like the others. If it is not meant to be public, please delete it before handing the file in.`,
        },
      )
    : info(
        'hidden-sheet-not-read',
        { sheet },
        {
          zh: `工作表“${sheet}”是隐藏的，没有读取，但会随文件一起公开。如不应公开，请删除；如属于本文本，请取消隐藏后再提交。`,
          en: `The sheet "${sheet}" is hidden and was not read, but goes out with the file. Please delete it if it is not meant to be public, or show it if it belongs to the paper.`,
        },
      );
}

function info(code: string, at: Place, text: Message['text']): Message {
  return { severity: 'info', code, text, at };
}

/** Hidden rows and columns with something in them; where a sheet shows nothing else they were read. */
function hiddenMessage(sheet: string, { hidden, first, rows, columns, isRead }: ShownCells): Message | undefined {
  const text = {
    zh: `工作表“${sheet}”有隐藏的内容（${rows} 行、${columns} 列）`,
    en: `The sheet "${sheet}" hides content (${rows} rows, ${columns} columns)`,
  };
  if (!isRead) return hidden.message(() => text, { sheet, ...first });
  return info(
    'hidden-cells-read',
    { sheet },
    { zh: `${text.zh}，已照常读取。`, en: `${text.en}; it was read like the rest.` },
  );
}

function struckWords(name: string, count: number): Message['text'] {
  return {
    zh: `工作表“${name}”有 ${count} 个单元格里的文字画了删除线，按已删去处理，没有读取。如仍有效，请去掉删除线。`,
    en: `Words in ${count} cells on the sheet "${name}" are struck out; they count as deleted and were not read. If they still hold, please take the line away.`,
  };
}
