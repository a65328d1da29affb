import type { Language } from '../../base/bilingual.ts';
import { cutToWidth, displayWidth } from '../../base/display-width.ts';
import { wrapText } from '../../base/wrap-text.ts';
import type { Severity } from '../../model/finding.ts';

export interface TextStyle {
  readonly language: Language;
  /** Terminal columns; a Chinese character takes two. */
  readonly columns: number;
  /** Escape sequences for a terminal. */
  readonly color: boolean;
}

/** What a piece of text is, which decides its colour. */
export type Ink = Severity | 'strong' | 'faint';
const INKS: Readonly<Record<Ink, string>> = { error: '1;31', warning: '33', hint: '36', strong: '1', faint: '2' };

/**
 * What a paper or a file name could play tricks on a terminal with: control characters and marks that turn the direction of
 * writing. In colour the sequences of our own inks stay.
 */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const NOT_OURS = new RegExp(
  `\\u001b(?!\\[(?:${Object.values(INKS).join('|')}|0)m)|[\\u0000-\\u0009\\u000b-\\u001a\\u001c-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]`,
  'g',
);

/** The lines of a report, and how they are drawn. */
export class TextPage {
  readonly style: TextStyle;
  readonly lines: string[] = [];

  constructor(style: TextStyle) {
    this.style = style;
  }

  ink(ink: Ink, text: string): string {
    return this.style.color ? `\u001b[${INKS[ink]}m${text}\u001b[0m` : text;
  }

  add(...lines: readonly string[]): void {
    this.lines.push(...lines.map((line) => line.replace(this.style.color ? NOT_OURS : CONTROLS, '')));
  }

  /** A text over as many lines as it needs. */
  wrapped(text: string, ink?: Ink): void {
    for (const row of wrapText(text, this.style.columns)) this.add(ink ? this.ink(ink, row) : row);
  }

  /** A label at `indent` and its text beside it, wrapped below itself. */
  field(indent: number, label: string, text: string, ink?: Ink): void {
    const width = indent + displayWidth(label) + 2;
    const rows = wrapText(text, this.style.columns - width);
    rows.forEach((row, index) => {
      const head = index === 0 ? `${' '.repeat(indent)}${this.ink('faint', label)}  ` : ' '.repeat(width);
      this.add(head + (ink ? this.ink(ink, row) : row));
    });
  }

  /** A text between rules as wide as the page; ASCII, because terminals do not agree on how wide frame characters are. */
  ruled(text: string): void {
    const shown = cutToWidth(text, this.style.columns - 8);
    const rest = Math.max(3, this.style.columns - displayWidth(shown) - 4);
    this.add(this.ink('strong', `== ${shown} ${'='.repeat(rest)}`));
  }

  heading(text: string): void {
    this.add('');
    this.wrapped(text, 'strong');
  }

  toString(): string {
    return `${this.lines.map((line) => line.trimEnd()).join('\n')}\n`;
  }
}

/** Between a number and its word: nothing in Chinese. */
export const gap = (language: Language): string => (language === 'zh' ? '' : ' ');
