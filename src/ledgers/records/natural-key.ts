import { foldWidth } from '../../base/fold-width.ts';
import type { FieldValues, LedgerDefinition } from '../../model/ledger.ts';

/**
 * What tells a record from every other of its ledger: the values of its key fields, joined by " / ". Widths and white space are made
 * equal, so that "ＴＢ-07" and "TB-07 " are one record; a slash inside a value is written "\/" and cannot be taken for the joint.
 */
export function naturalKeyOf(definition: LedgerDefinition, fields: FieldValues): string {
  return definition.naturalKey.map((id) => keyPart(fields[id] ?? '')).join(' / ');
}

/** A key as a person typed it into a reference, made comparable with {@link naturalKeyOf}. */
export function foldKey(text: string): string {
  return foldWidth(text).replace(/\s+/g, ' ').trim();
}

function keyPart(value: string): string {
  return foldKey(value).replace(/[\\/]/g, '\\$&');
}

/** The day a record belongs to: that of its deciding date. Throws when it has none, which validation has refused before. */
export function decidingDay(definition: LedgerDefinition, fields: FieldValues): string {
  const value = fields[definition.decidingDate];
  if (value === undefined) {
    throw new Error(`decidingDay: the record has no ${definition.decidingDate}; validate it before it is kept`);
  }
  return value.slice(0, 10);
}
