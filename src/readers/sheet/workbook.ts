import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { applyMerges } from './apply-merges.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { hiddenSheetMessage, type SheetNotes, sheetMessages } from './sheet-messages.ts';
import { shownCells } from './shown-cells.ts';

interface ReadSheet extends Result<readonly Block[], Message> {
  readonly name: string;
  readonly isHidden: boolean;
}

/**
 * The sheets of a workbook as they are read, one after the other. What is hidden is no part of the paper where others are shown (last
 * year's form, lists for choosing): it is told and not read. Where nothing else is there, hidden sheets are read with a word.
 */
export class WorkbookContent {
  private readonly limits: Limits;
  private readonly sheets: ReadSheet[] = [];

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** `further` are messages of the format's own about the sheet. */
  add(sheet: SheetNotes, further: readonly Message[] = []): void {
    const { name, isHidden } = sheet;
    const shown = shownCells(applyMerges(sheet, this.limits), sheet);
    const messages = [...sheetMessages(sheet, shown), ...further];
    this.sheets.push({ name, isHidden, value: sheetBlocks(sheet, shown.cells, this.limits), messages });
  }

  read(): Result<readonly Block[], Message> {
    const isShown = this.sheets.some(({ isHidden, value }) => !isHidden && value.length > 0);
    return {
      value: this.sheets.flatMap(({ isHidden, value }) => (isHidden && isShown ? [] : value)),
      messages: this.sheets.flatMap(({ name, isHidden, value, messages }) => {
        if (!isHidden || value.length === 0) return messages;
        return isShown ? [hiddenSheetMessage(name, false)] : [hiddenSheetMessage(name, true), ...messages];
      }),
    };
  }
}
