import type { Bilingual } from '../../base/bilingual.ts';
import { decimal } from '../../base/decimal.ts';
import type { FieldValues, LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { type ReadingContext, readValue } from './read-value.ts';

/** One thing wrong with a record: the field, and what, why and what to do. */
export interface FieldProblem {
  readonly field: string;
  readonly text: Bilingual;
}

/** A record's canonical values, or everything that is wrong with it. */
export type Validated = { readonly fields: FieldValues } | { readonly problems: readonly FieldProblem[] };

/** Raw texts by field id, as typed or as a cell shows them; `scales` are the multipliers of money columns by field. */
export type RawValues = Readonly<Record<string, string>>;

/** Reads every field, then holds them against one another. All problems are told, not only the first. */
export function validateRecord(
  definition: LedgerDefinition,
  raw: RawValues,
  context: ReadingContext = {},
  scales: Readonly<Record<string, string>> = {},
): Validated {
  const fields: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const field of definition.fields) {
    const scale = scales[field.id];
    const read = readValue(field, raw[field.id] ?? '', scale === undefined ? context : { ...context, scale });
    if ('problem' in read) problems.push({ field: field.id, text: named(field, read.problem) });
    else if (read.value !== undefined) fields[field.id] = read.value;
    else if (field.required) problems.push({ field: field.id, text: missing(field) });
  }
  problems.push(...definition.fields.flatMap((field) => againstOthers(definition, field, fields)));
  problems.push(...sumProblems(definition, fields));
  return problems.length > 0 ? { problems } : { fields };
}

function named({ title }: LedgerField, { zh, en }: Bilingual): Bilingual {
  return { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` };
}

function missing(field: LedgerField): Bilingual {
  return named(field, { zh: '必填，这里是空的。请补填。', en: 'is required and empty; fill it in.' });
}

function fieldOf(definition: LedgerDefinition, id: string): LedgerField | undefined {
  return definition.fields.find((field) => field.id === id);
}

function againstOthers(definition: LedgerDefinition, field: LedgerField, fields: FieldValues): FieldProblem[] {
  const value = fields[field.id];
  if (value === undefined) return [];
  const { notBefore, notAbove } = field;
  const earliest = notBefore === undefined ? undefined : fields[notBefore];
  const largest = notAbove === undefined ? undefined : fields[notAbove];
  const problems: FieldProblem[] = [];
  if (earliest !== undefined && isBefore(value, earliest)) {
    const other = fieldOf(definition, notBefore ?? '')?.title;
    problems.push({
      field: field.id,
      text: named(field, {
        zh: `${shownMoment(value)} 早于“${other?.zh}”${shownMoment(earliest)}。请核对两个日期。`,
        en: `${shownMoment(value)} lies before "${other?.en}" ${shownMoment(earliest)}; check both.`,
      }),
    });
  }
  if (largest !== undefined && decimal(value).greaterThan(largest)) {
    const other = fieldOf(definition, notAbove ?? '')?.title;
    problems.push({
      field: field.id,
      text: named(field, {
        zh: `${value} 大于“${other?.zh}”${largest}。请核对两个数。`,
        en: `${value} is more than "${other?.en}" ${largest}; check both.`,
      }),
    });
  }
  return problems;
}

/** By day where one of the two has no time. */
function isBefore(value: string, earliest: string): boolean {
  const length = Math.min(value.length, earliest.length);
  return value.slice(0, length) < earliest.slice(0, length);
}

function shownMoment(value: string): string {
  return value.replace('T', ' ');
}

function sumProblems(definition: LedgerDefinition, fields: FieldValues): FieldProblem[] {
  return (definition.sums ?? []).flatMap(({ parts, notAbove }) => {
    const largest = fields[notAbove];
    if (largest === undefined) return [];
    const sum = parts.reduce((total, id) => total.plus(fields[id] ?? '0'), decimal(0));
    if (!sum.greaterThan(largest)) return [];
    const names = (language: 'zh' | 'en') => parts.map((id) => fieldOf(definition, id)?.title[language]);
    const other = fieldOf(definition, notAbove)?.title;
    return [
      {
        field: parts[0] ?? notAbove,
        text: {
          zh: `${names('zh').join('、')}合计 ${sum.toFixed()}，大于“${other?.zh}”${largest}。请核对。`,
          en: `${names('en').join(', ')} are ${sum.toFixed()} together, more than "${other?.en}" ${largest}; check them.`,
        },
      },
    ];
  });
}
