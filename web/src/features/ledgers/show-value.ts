import type { AnswerOf } from '#contract/endpoint.ts';
import type { ledgerEndpoints } from '#contract/ledgers.ts';
import type { Bilingual } from '#contract/words.ts';
import { groupDigits } from '../../lib/group-digits.ts';

export type Definition = AnswerOf<typeof ledgerEndpoints.read>;
export type Field = Definition['fields'][number];

/** A canonical value as people read it: options by their titles, times with a space, amounts with their thousands apart. */
export function showValue(field: Field, value: string | undefined, t: (text: Bilingual) => string): string {
  if (value === undefined) return '';
  switch (field.kind) {
    case 'choice': {
      const choice = field.choices.find(({ id }) => id === value);
      return choice ? t(choice.title) : value;
    }
    case 'datetime':
      return value.replace('T', ' ').replace(/:00$/, '');
    case 'money':
    case 'decimal':
    case 'integer':
      return groupDigits(value);
    default:
      return value;
  }
}
