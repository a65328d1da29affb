import type { Bilingual } from '../base/bilingual.ts';
import type { Condition, MeasureTake } from './measure.ts';
import type { TenantKey } from './tenant.ts';

/**
 * What a field of a ledger holds. Every value is kept as text in one canonical form, so that nothing is lost between sheet, database and log:
 * date "2025-03-01"; datetime "2025-03-01T14:30:00", wall clock of Asia/Shanghai; integer "12"; decimal "12.5"; money in 元 "1234.5";
 * choice the id of the option; file the SHA-256 of an exhibit; reference the natural key of a record of another ledger.
 */
export type FieldKind =
  | 'date'
  | 'datetime'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'choice'
  | 'file'
  | 'reference';

/** One option of a choice. `id` is kept for ever; the titles are what people see. */
export interface Choice {
  readonly id: string;
  readonly title: Bilingual;
}

export interface LedgerField {
  /** Lower-case letters, digits and hyphens, beginning with a letter; kept for ever. */
  readonly id: string;
  readonly kind: FieldKind;
  readonly title: Bilingual;
  /** Absent: may be empty. */
  readonly required?: boolean;
  /** What to enter, in a few words; shown beside the cell. */
  readonly help?: Bilingual;
  /** Other headings under which offices keep the same column ("人数" for 参加人数). */
  readonly alsoCalled?: readonly string[];
  /** Headings of further columns whose numbers are added to those of this one: 非常满意 beside 满意. */
  readonly addedUp?: readonly string[];
  /** For integer, decimal and money: bounds as plain decimals. */
  readonly least?: string;
  readonly most?: string;
  /** Only for choice. */
  readonly choices?: readonly Choice[];
  /** Only for reference: the id of the ledger referred to. */
  readonly ledger?: string;
  /** The field that this one may not lie before (dates) or exceed (numbers): closed is not before issued, satisfied not above returned. */
  readonly notBefore?: string;
  readonly notAbove?: string;
}

/** A ledger (台账) as data: `mingji.ledger/1`. Built in ones and those an office defines are the same thing. */
export interface LedgerDefinition {
  readonly schema: 'mingji.ledger/1';
  readonly id: string;
  readonly title: Bilingual;
  /** What it is kept for, and what has no place in it. */
  readonly purpose: Bilingual;
  readonly fields: readonly LedgerField[];
  /** The fields that tell one record from every other; all of them required. */
  readonly naturalKey: readonly string[];
  /** The date or datetime field that decides to which period a record belongs; required. */
  readonly decidingDate: string;
  /** Numbers that together may not exceed another (满意 + 基本满意 + 不满意 ≤ 收回). */
  readonly sums?: readonly { readonly parts: readonly string[]; readonly notAbove: string }[];
  /** A record as it could be, in canonical values; shown in the template. */
  readonly example: FieldValues;
  /** How measures are proposed from an indicator's wording; tried in order. */
  readonly proposals?: readonly ProposalRule[];
}

/** Values by field id; a field without a value is absent. Absent is never zero. */
export type FieldValues = Readonly<Record<string, string>>;

/** One entry of a ledger as it stands now: the newest version of what was entered. */
export interface LedgerRecord {
  readonly id: string;
  /** The office that entered it; absent where records of one office alone are looked at. */
  readonly tenant?: TenantKey;
  readonly ledger: string;
  /** Made by naturalKeyOf in src/ledgers from the fields that the definition names. */
  readonly naturalKey: string;
  /** The day of the deciding date, "2025-03-01". */
  readonly date: string;
  readonly fields: FieldValues;
  /** When this version was entered: an instant in UTC, "2025-03-02T01:30:00.000Z". */
  readonly enteredAt: string;
  /** True when it was entered into a period that was closed already. */
  readonly late?: boolean;
  /** 1 for the first entry, one more for every correction. */
  readonly version?: number;
  readonly exhibits?: readonly ExhibitUse[];
}

/** An exhibit (佐证材料) as it is attached to a record. */
export interface ExhibitUse {
  readonly sha256: string;
  readonly name: string;
  /** Told by content, never by name. */
  readonly mediaType: string;
  readonly bytes: number;
  /** The day the exhibit itself bears; absent when nobody said. It is not the day of the upload. */
  readonly date?: string;
  readonly uploadedAt: string;
}

/** How the wording of an indicator leads to a measure of this ledger. */
export interface ProposalRule {
  /** A regular expression over the indicator's name and description, spaces removed. */
  readonly words: string;
  /** Units of the target this rule is for; absent: any. */
  readonly units?: readonly string[];
  readonly measure: MeasureTake;
  readonly where?: readonly Condition[];
  readonly confidence?: 'high' | 'medium' | 'low';
}
