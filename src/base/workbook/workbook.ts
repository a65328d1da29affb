/**
 * A workbook as data. {@link writeWorkbook} turns it into the bytes of an .xlsx file (ECMA-376 part 1, SpreadsheetML). Rows and
 * columns are given by their position in the arrays; ranges and formulas use A1 references.
 */
export interface Workbook {
  /** At least one, at least one of them visible; names unique whatever their case (see {@link sheetName}). */
  readonly sheets: readonly Sheet[];
  readonly definedNames?: readonly DefinedName[];
  readonly title?: string;
  readonly creator?: string;
}

/** A name that formulas can use for a range or constant, such as the options of a drop-down on a hidden sheet. */
export interface DefinedName {
  readonly name: string;
  /** Without "=": `'选项'!$A$1:$A$5`. */
  readonly refersTo: string;
  readonly hidden?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** By position; a missing one has the default width. */
  readonly columns?: readonly Column[];
  /** How many rows at the top and columns at the left stay in sight. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  readonly print?: PrintSetup;
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  /** Absent: not protected. Cells whose style says `locked: false` stay open to input. */
  readonly protection?: Protection;
  /** The range with filter buttons in its first row ("A3:H40"). */
  readonly filter?: string;
}

export interface Column {
  /** In characters of the default font, at most 255. A Chinese character takes two. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Row {
  /** By column; undefined where nothing is, or where a span covers the position. */
  readonly cells: readonly (Cell | undefined)[];
  /** In points; Excel shows at most 409, larger values are cut to that. Absent: the program decides. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface Cell {
  readonly value?: CellValue;
  readonly style?: CellStyle;
  /** Rows and columns that the cell spans, itself included. What it covers must be undefined and gets its style (borders). */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** A note that opens when the pointer is over the cell. */
  readonly note?: string;
  /** A jump inside the workbook. There are no links to the outside. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** Text is never taken for a formula, whatever it starts with: only `formula` is one. */
export type CellValue = string | NumberValue | FormulaValue;

export interface NumberValue {
  /** Plain decimal; spreadsheet programs keep 15 significant digits of it. */
  readonly number: string;
}

export interface FormulaValue {
  /** Without "=", English function names, comma between arguments. */
  readonly formula: string;
  /** The value shown until a program computes it, and to programs that do not compute. */
  readonly result?: string | NumberValue;
}

export interface CellStyle {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Colours are six hexadecimal digits, "C00000". */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: Border;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Text runs from top to bottom, upright (the level cells of narrow forms). */
  readonly upright?: boolean;
  readonly indent?: number;
  /** "0.00", "#,##0.00", "0.00%", "yyyy-mm-dd", "@" for text. */
  readonly numberFormat?: string;
  /** Only matters on a protected sheet; absent means locked. */
  readonly locked?: boolean;
}

export type LineStyle = 'hair' | 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed';

/** One style for all four sides, or each by itself. */
export type Border =
  | LineStyle
  | {
      readonly top?: LineStyle;
      readonly right?: LineStyle;
      readonly bottom?: LineStyle;
      readonly left?: LineStyle;
      readonly color?: string;
    };

/** A4 always. */
export interface PrintSetup {
  readonly orientation?: 'portrait' | 'landscape';
  /** Rows repeated at the top of every page, from the first row of the sheet: how many, or from and to. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Shrinks to the width of one page, as many pages high as needed. */
  readonly fitToWidth?: boolean;
  /** In millimetres; absent: 20 top and bottom, 18 left and right. */
  readonly margins?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Centred text at the foot and head; `{page}` and `{pages}` stand for the numbers. */
  readonly footer?: string;
  readonly header?: string;
  readonly centered?: boolean;
  /** "A1:H40"; absent: all that is filled. */
  readonly area?: string;
}

/** What may be entered in a range. Text longer than the program shows (32 for titles, 255 for messages) is cut with "…". */
export type Validation = ValidationBase &
  (
    | {
        readonly kind: 'list';
        /** The options themselves (together at most 255 characters, no comma inside), or where they stand. */
        readonly options: readonly string[] | { readonly range: string };
      }
    | {
        readonly kind: 'decimal' | 'whole' | 'text-length';
        readonly test: Comparison<string>;
      }
    | {
        readonly kind: 'date';
        /** ISO days, "2025-12-31". */
        readonly test: Comparison<string>;
      }
    | {
        readonly kind: 'custom';
        /** True where the input is good; references relative to the first cell of the range. */
        readonly formula: string;
      }
  );

export interface ValidationBase {
  /** "D5:D40", several separated by a space. */
  readonly range: string;
  /** Absent: an empty cell is good. */
  readonly required?: boolean;
  /** Shown beside the cell while it is chosen. */
  readonly prompt?: { readonly title?: string; readonly text: string };
  /** Shown when the input is not good; "stop" refuses it, the others ask. Absent: refused with the program's words. */
  readonly error?: {
    readonly title?: string;
    readonly text: string;
    readonly level?: 'stop' | 'warning' | 'information';
  };
}

export type Comparison<T> =
  | { readonly between: readonly [T, T] }
  | { readonly atLeast: T }
  | { readonly atMost: T }
  | { readonly moreThan: T }
  | { readonly lessThan: T }
  | { readonly equal: T }
  | { readonly notEqual: T };

/** Conditional formatting: cells of the range for which the formula (relative to its first cell) is true look as `style` says. */
export interface Highlight {
  readonly range: string;
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'italic' | 'color' | 'fill'>;
}

/** What a person may do on a protected sheet beside filling unlocked cells. No password: it guards against slips, not people. */
export interface Protection {
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowSort?: boolean;
  readonly allowFilter?: boolean;
}
