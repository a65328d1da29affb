import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { Amounts, ExecutionLine, Horizon, PrintedAmount } from '../../model/plan.ts';
import { looksLikeAmount, moneyUnitIn, ownUnit, readAmount, unreadable } from '../amount.ts';
import type { FormDraft, LabelledValue } from '../form-draft.ts';
import { AMOUNT_OF_LABEL, amountOfLine } from '../lexicon/money-table.ts';

interface Mutable {
  total?: PrintedAmount;
  fiscal?: PrintedAmount;
  other?: PrintedAmount;
  further: Record<string, PrintedAmount>;
  places: Record<string, Place>;
}

/** The money unit of a form as it prints one ("万元"), or undefined when it prints none. */
export function printedUnit(form: FormDraft): string | undefined {
  const beside = form.values.find((value) => value.unit !== undefined)?.unit ?? form.captionUnit;
  return beside ?? form.further.map(({ label }) => moneyUnitIn(label)).find((unit) => unit !== undefined);
}

/** An amount of a form in 元; pushes a message when something unreadable stands there. */
export function amountOf(value: LabelledValue, form: FormDraft, messages: Message[]): PrintedAmount | undefined {
  const amount = readAmount(value.text, value.unit ?? printedUnit(form) ?? assumedUnit(form));
  if (amount === null) messages.push(unreadable('amount-unreadable', value.printed, value.text, value.at));
  return amount;
}

/** The money of a form for one horizon, from its labels and, for the year, from the money table of a 自评表 or 监控表. */
export function amountsOf(form: FormDraft, horizon: Horizon, messages: Message[]): Amounts | undefined {
  const made: Mutable = { further: {}, places: {} };
  // Beside a money table that tells the sources, a source named elsewhere is part of a sentence ("其中中央补助189.63万元").
  const tellsSources =
    horizon === 'annual' && form.execution.some((line) => line.kind !== 'total' && budgetOfLine(line));
  let own: LabelledValue | undefined;
  for (const value of form.values) {
    if (value.horizon !== horizon && !(value.label === 'midtermTotal' && horizon === 'midterm')) continue;
    if (value.label === 'midtermTotal' && horizon === 'annual') continue;
    const head = AMOUNT_OF_LABEL[value.label];
    if (!head && value.label !== 'sourceMoney' && value.label !== 'governmentFund') continue;
    const amount = amountOf(value, form, messages);
    if (amount === undefined || (!head && amount && tellsSources)) continue;
    if (!head) {
      made.further[value.printed] ??= amount;
    } else if (head === 'other' && own !== undefined && isOther(value)) {
      // 自有资金 and 其他 each have a line: only the latter is what is left.
      made.further[own.printed] ??= made.other ?? '';
      made.other = amount;
      made.places['other'] = value.at;
      own = undefined;
    } else if (isOpen(made[head]) && (amount || made[head] !== null)) {
      made[head] = amount;
      made.places[head] = value.at;
      if (head === 'other' && !isOther(value)) own = value;
    }
  }
  if (horizon === 'annual') addExecution(form, made);
  return settle(made);
}

/** Whether a line is that of other funds by its name, and not one of 自有资金 or 自筹资金. */
const isOther = ({ printed }: LabelledValue): boolean => printed.includes('其他');

/** Whether a further place may still tell an amount: nothing is known of it, or what stood at its label was none (a sentence above the form). */
const isOpen = (amount: PrintedAmount | undefined): boolean => !amount;

/**
 * The budget of the year as a line of the money table states it, in 元: 年初预算数 where it is filled and not zero, else 全年预算数 (money that came
 * during the year); undefined where the line has neither.
 */
export function budgetOfLine({ initial, adjusted }: ExecutionLine): PrintedAmount | undefined {
  const isSet = initial !== undefined && initial !== '' && !(initial === '0' && Number(adjusted) > 0);
  return isSet ? initial : (adjusted ?? initial);
}

function addExecution(form: FormDraft, made: Mutable): void {
  for (const line of form.execution) {
    const head = amountOfLine(line);
    const amount = budgetOfLine(line);
    if (amount === undefined) continue;
    if (head && isOpen(made[head])) {
      made[head] = amount;
      if (line.at) made.places[head] = line.at;
    } else if (!head || made[head] !== amount) made.further[line.label] ??= amount;
  }
}

function settle(made: Mutable): Amounts | undefined {
  const { total, fiscal, other, further, places } = made;
  if (total === undefined && fiscal === undefined && other === undefined && Object.keys(further).length === 0)
    return undefined;
  return {
    ...(total === undefined ? {} : { total }),
    ...(fiscal === undefined ? {} : { fiscal }),
    ...(other === undefined ? {} : { other }),
    ...(Object.keys(further).length > 0 ? { further } : {}),
    places,
  };
}

/** The amounts whose unit is printed nowhere in the form. */
function withoutUnit(form: FormDraft): LabelledValue[] {
  if (printedUnit(form) !== undefined) return [];
  return form.values.filter(
    (value) =>
      AMOUNT_OF_LABEL[value.label] !== undefined && looksLikeAmount(value.text) && ownUnit(value.text) === undefined,
  );
}

/** In 万元 this would be half a billion: no county project is, and the office wrote 元. */
const SURELY_YUAN = 50_000;

/** The unit to take for amounts whose unit is printed nowhere: what the layout says, or 元 where that would be absurd. */
export function likelyUnit(amounts: readonly string[], fallback: string): string {
  return amounts.some((text) => Number.parseFloat(text.replaceAll(',', '')) >= SURELY_YUAN) ? '元' : fallback;
}

const assumedUnit = (form: FormDraft): string =>
  likelyUnit(
    withoutUnit(form).map(({ text }) => text),
    form.usualUnit,
  );

/** Where a form depends on a money unit that it prints nowhere, and which one was taken; undefined when it prints its unit. */
export function unitAssumed(form: FormDraft): { readonly at: Place; readonly unit: string } | undefined {
  const first = withoutUnit(form)[0];
  return first && { at: first.at, unit: assumedUnit(form) };
}
