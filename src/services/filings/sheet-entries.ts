import type { Bilingual } from '../../base/bilingual.ts';
import type { Actual, Reports, Spending } from '../../model/actual.ts';
import {
  type FilingEntries,
  type LineEntry,
  LONGEST_CLAIM,
  LONGEST_REASON,
  SHARE,
  type TableEntry,
} from '../../model/filing.ts';
import type { Plan } from '../../model/plan.ts';
import { subjectsOf } from '../../scoring/subjects.ts';

/** What a filled sheet says, as the entries of a filing, and what of it a person has to decide. */
export interface SheetEntries {
  readonly entries: FilingEntries;
  readonly messages: readonly Bilingual[];
}

/**
 * Values become claims with the file as their source, tiers stay tiers, spending is in 元. Words for a qualitative target are left to a person, and
 * so is what is too long for an entry.
 */
export function sheetEntries({ indicators, spending }: Reports, plan: Plan, source: string): SheetEntries {
  const messages: Bilingual[] = [];
  const subjects = subjectsOf(plan);
  const lines = subjects.flatMap((subject) =>
    subject.indicators.flatMap(({ indicator, subject: place }): LineEntry[] => {
      const { actual, reason } = indicators[place] ?? {};
      const isWords = indicator.target.kind === 'qualitative' && actual?.kind === 'unreadable';
      if (isWords) messages.push(inWords(indicator.level3, actual.text));
      const value = isWords ? undefined : actual;
      const isLong = value !== undefined && value.text.length > LONGEST_CLAIM;
      const given = { ...(value && !isLong ? entryOf(value, source) : {}), ...reasonOf(reason) };
      if (isLong || isTooLong(reason)) messages.push(tooLong(indicator.level3));
      return Object.keys(given).length === 0 ? [] : [{ subject: place, ...given }];
    }),
  );
  const tables = subjects.flatMap(({ subject, name }): TableEntry[] => {
    const { reason, ...spent } = spending[subject] ?? {};
    const given = { ...moneyOf(spent, source), ...reasonOf(reason) };
    if (isTooLong(reason)) messages.push(tooLong(name));
    return Object.keys(given).length === 0 ? [] : [{ subject, ...given }];
  });
  return { entries: { lines, tables }, messages };
}

function entryOf(actual: Actual, source: string): Omit<LineEntry, 'subject'> {
  if (actual.kind !== 'tier') return { claim: { text: actual.text, source } };
  const share = actual.share !== undefined && SHARE.test(actual.share) ? { share: actual.share } : {};
  return { tier: actual.tier, ...share };
}

const isTooLong = (reason: string | undefined): boolean => (reason?.trim().length ?? 0) > LONGEST_REASON;

const reasonOf = (reason: string | undefined): { readonly reason?: string } =>
  reason === undefined || reason.trim() === '' || isTooLong(reason) ? {} : { reason: reason.trim() };

function moneyOf({ adjusted, executed }: Spending, source: string): Pick<TableEntry, 'claim'> {
  const amounts = { ...(adjusted ? { adjusted } : {}), ...(executed ? { executed } : {}) };
  return Object.keys(amounts).length === 0 ? {} : { claim: { ...amounts, source } };
}

const inWords = (name: string, text: string): Bilingual => ({
  zh: `“${name}”是定性指标，表里写的是“${text}”，没有填入。请选择档次，再填得分率。`,
  en: `"${name}" is judged in words and the sheet says "${text}"; it was left out. Choose a tier and a share.`,
});

const tooLong = (name: string): Bilingual => ({
  zh: `“${name}”的实际值超过 ${LONGEST_CLAIM} 个字，或原因超过 ${LONGEST_REASON} 个字，没有填入。请缩短后填写。`,
  en: `The value of "${name}" has more than ${LONGEST_CLAIM} characters, or its reason more than ${LONGEST_REASON}; it was left out, please shorten it.`,
});
