import { common } from '../../lib/language/common-words.ts';
import type { Definition, Field } from './show-value.ts';

/** A field while its ledger is being defined. */
export interface FieldDraft {
  readonly id: string;
  readonly title: string;
  readonly kind: Field['kind'];
  readonly required: boolean;
  /** One of those that tell two records apart. */
  readonly isKey: boolean;
  /** Titles of options, apart by commas. */
  readonly choices: string;
  /** It stands already: records may be kept by it. */
  readonly isKept: boolean;
  /** What the form does not show and must not lose. */
  readonly rest?: Pick<Field, 'help' | 'least' | 'most' | 'ledger' | 'choices'>;
}

export interface LedgerDraft {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly fields: readonly FieldDraft[];
  readonly decidingDate: string;
}

const blank = { required: false, isKey: false, choices: '', isKept: false } as const;

/** Most ledgers begin with a day and what was done on it. */
export function emptyDraft(): LedgerDraft {
  return {
    ...{ id: '', title: '', purpose: '', decidingDate: 'date' },
    fields: [
      { ...blank, id: 'date', title: '日期', kind: 'date', required: true, isKey: true },
      { ...blank, id: 'subject', title: '事项', kind: 'text', required: true, isKey: true },
    ],
  };
}

/** One more field, with an id that none has yet: people name fields by their titles. */
export function newField(fields: readonly FieldDraft[]): FieldDraft {
  const taken = new Set(fields.map(({ id }) => id));
  let number = fields.length + 1;
  while (taken.has(`field${number}`)) number += 1;
  return { ...blank, id: `field${number}`, title: '', kind: 'text' };
}

export function draftOf({ id, title, purpose, fields, naturalKey, decidingDate }: Definition): LedgerDraft {
  return {
    ...{ id, title: title.zh, purpose: purpose.zh, decidingDate },
    fields: fields.map(({ id: fieldId, kind, required, choices, help, least, most, ledger, title: fieldTitle }) => ({
      ...{ id: fieldId, title: fieldTitle.zh, kind, required, isKept: true },
      isKey: naturalKey.includes(fieldId),
      choices: choices.map((choice) => choice.title.zh).join(common.and.zh),
      rest: { help, least, most, ledger, choices },
    })),
  };
}

/** The draft as the contract takes it. An option that stood keeps its id. */
export function definitionOf({ title, purpose, fields, decidingDate }: LedgerDraft) {
  return {
    ...{ title: title.trim(), decidingDate },
    ...(purpose.trim() !== '' && { purpose: purpose.trim() }),
    naturalKey: fields.filter(({ isKey }) => isKey).map(({ id }) => id),
    fields: fields.map((field) => ({
      ...{ id: field.id, kind: field.kind as string, title: field.title.trim() },
      required: field.required || field.isKey || field.id === decidingDate,
      ...(field.kind === 'choice' && { choices: choicesOf(field) }),
      ...(field.rest?.help && { help: field.rest.help }),
      ...(field.rest?.least && { least: field.rest.least }),
      ...(field.rest?.most && { most: field.rest.most }),
      ...(field.rest?.ledger && { ledger: field.rest.ledger }),
    })),
  };
}

function choicesOf({ choices, rest }: FieldDraft) {
  const titles = choices
    .split(/[、,，;；]/)
    .map((title) => title.trim())
    .filter(Boolean);
  return titles.map((title) => rest?.choices.find((choice) => choice.title.zh === title) ?? title);
}
