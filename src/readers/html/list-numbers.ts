import { attributeOf, type HtmlElement } from './parse-tree.ts';

/** The numbers that a browser puts before the items of ordered lists ("3. "); bullets of unordered ones are no text. */
export class ListNumbers {
  private readonly counters = new Map<HtmlElement, number>();

  /** The mark before an item, with a space behind it; "" where there is none. */
  next(item: HtmlElement): string {
    const list = item.parentNode;
    if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
    const style = attributeOf(list, 'style') ?? '';
    const number = integer(attributeOf(item, 'value')) ?? this.following(list);
    this.counters.set(list, number);
    return /list-style(?:-type)?\s*:[^;]*none/i.test(style) ? '' : `${mark(number, attributeOf(list, 'type'))}. `;
  }

  private following(list: HtmlElement): number {
    const last = this.counters.get(list);
    return last === undefined ? (integer(attributeOf(list, 'start')) ?? 1) : last + 1;
  }
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

function mark(number: number, type: string | undefined): string {
  const inAlphabet = number >= 1 && number <= 26;
  if (type === 'a' && inAlphabet) return String.fromCharCode(96 + number);
  if (type === 'A' && inAlphabet) return String.fromCharCode(64 + number);
  if (type?.toLowerCase() === 'i' && number >= 1 && number < 40)
    return type === 'i' ? roman(number) : roman(number).toUpperCase();
  return String(number);
}

function roman(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}
