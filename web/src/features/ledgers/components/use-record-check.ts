import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { recordEndpoints } from '#contract/records.ts';
import type { Bilingual } from '#contract/words.ts';
import { call } from '../../../lib/api/call.ts';
import type { RawFields } from './record-fields.tsx';

type Check = AnswerOf<typeof recordEndpoints.check>;

/** Milliseconds of rest before what was typed is looked at. */
const REST = 250;

/** Only what was filled in. */
export function filled(values: Readonly<Record<string, string | undefined>>): RawFields {
  const given = Object.entries(values).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== '');
  return Object.fromEntries(given);
}

/** What the server makes of a record while it is typed: what it understood, what it would count for. Nothing is written. */
export function useRecordCheck(ledger: string, values: RawFields): Check | undefined {
  const [resting, setResting] = useState(values);
  const text = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says whether anything has changed
  useEffect(() => {
    const timer = setTimeout(() => setResting(values), REST);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    queryKey: ['record-check', ledger, resting],
    queryFn: ({ signal }) => call(recordEndpoints.check, { params: { ledger }, body: { fields: resting } }, { signal }),
    enabled: Object.keys(resting).length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return Object.keys(values).length > 0 ? query.data?.value : undefined;
}

/** Problems by field, without those that only say that something is still empty: a form that is being typed is not scolded. */
export function problemsOf(
  check: Check | undefined,
  values: RawFields,
): Readonly<Record<string, readonly Bilingual[]>> {
  const found: Record<string, Bilingual[]> = {};
  for (const { field, text } of check?.problems ?? []) {
    if (values[field] === undefined) continue;
    found[field] = [...(found[field] ?? []), text];
  }
  return found;
}
