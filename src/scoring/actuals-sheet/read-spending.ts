import { decimal, isDecimal } from '../../base/decimal.ts';
import { foldWidth } from '../../base/fold-width.ts';
import { IN_YUAN, MONEY_UNITS, type MoneyUnit, moneyUnitNamed } from '../../base/money-unit.ts';
import type { Spending } from '../../model/actual.ts';
import type { Document } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { Subject } from '../subjects.ts';
import { indicatorColumnOf, plainHead, spendingColumnOf } from './columns.ts';
import { headedTables } from './sheet-rows.ts';
import { cellError, plainWords } from './sheet-words.ts';

/** Budget and expenditure of each project, in 元; rows are matched by 编号, else by project name. */
export function readSpending(
  document: Document,
  subjects: readonly Subject[],
  messages: Message[],
): Record<string, Spending> {
  const spending: Record<string, Spending> = {};
  for (const { heads, rows } of headedTables(document, spendingColumnOf, ['adjusted', 'executed'])) {
    for (const row of rows) {
      // Where indicators begin in the same table, the money has ended.
      if ([...row.cells.values()].some(({ text }) => indicatorColumnOf(text) === 'level3')) break;
      const number = row.cells.get('line')?.text;
      const name = plainWords(row.cells.get('project')?.text ?? '');
      const subject =
        subjects.find((one) => one.number === number) ??
        (subjects.length === 1 && number === undefined
          ? subjects[0]
          : subjects.find((one) => plainWords(one.name) === name));
      if (!subject) continue;
      const amount = (column: 'adjusted' | 'executed'): string | undefined => {
        const cell = row.cells.get(column);
        return cell && amountOf(cell, heads.get(column) ?? '', messages);
      };
      const [adjusted, executed] = [amount('adjusted'), amount('executed')];
      const reason = row.cells.get('reason')?.text;
      spending[subject.subject] = {
        ...(adjusted === undefined ? {} : { adjusted }),
        ...(executed === undefined ? {} : { executed }),
        ...(reason === undefined ? {} : { reason }),
        at: row.cells.get('executed')?.at ?? row.at,
      };
    }
  }
  return spending;
}

const AMOUNT = new RegExp(`^(-?[\\d,]+(?:\\.\\d+)?)\\s*(${MONEY_UNITS})?$`);

/** An amount in 元: by the unit written beside the number, else the one of its heading. */
function amountOf(cell: { text: string; at: Place }, head: string, messages: Message[]): string | undefined {
  const [, digits = '', own] = AMOUNT.exec(foldWidth(cell.text)) ?? [];
  const number = digits.replaceAll(',', '');
  const unit = (own as MoneyUnit | undefined) ?? moneyUnitNamed(plainHead(head));
  if (!isDecimal(number) || unit === undefined) {
    const zh = isDecimal(number)
      ? `金额“${cell.text}”看不出单位是元还是万元，没有采用。请在表头注明单位。`
      : `“${cell.text}”不是金额，没有采用。请填写数值。`;
    const en = `"${cell.text}" is no amount with a known unit; left out.`;
    messages.push(cellError('amount-unreadable', zh, en, cell.at));
    return undefined;
  }
  return decimal(number).times(IN_YUAN[unit]).toFixed();
}
