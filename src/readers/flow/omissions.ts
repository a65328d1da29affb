import type { Bilingual } from '../../base/bilingual.ts';
import type { Message } from '../../model/message.ts';
import { HiddenWords } from '../hidden-words.ts';

/** The kinds of content that are seen but not read. */
export type Omission = 'picture' | 'object' | 'altChunk' | 'struck';

const WORDS: Readonly<Record<Omission, { readonly code: string; readonly text: (count: number) => Bilingual }>> = {
  picture: {
    code: 'pictures-not-read',
    text: (count) => ({
      zh: `文件里有 ${count} 张图片，图片中的文字没有读取。如果表格是贴图，请提供可编辑的表格，或把图片单独交给本程序识别。`,
      en: `The file holds ${count} picture(s), whose words were not read. Where a table is a picture, please give an editable one, or hand in the picture by itself.`,
    }),
  },
  object: {
    code: 'embedded-objects-not-read',
    text: (count) => ({
      zh: `文件里有 ${count} 个嵌入对象（如 Excel 表、公式），其内容没有读取。请把需要的表格直接放进正文，或单独提交该附件。`,
      en: `The file holds ${count} embedded object(s), such as workbooks or equations, that were not read. Please put their tables into the text, or hand them in separately.`,
    }),
  },
  struck: {
    code: 'struck-words-not-read',
    text: (count) => ({
      zh: `文件里有 ${count} 处画了删除线的文字，按已删去处理，没有读取。如仍有效，请去掉删除线。`,
      en: `Words in ${count} place(s) are struck out; they count as deleted and were not read. If they still hold, please take the line away.`,
    }),
  },
  altChunk: {
    code: 'imported-parts-not-read',
    text: (count) => ({
      zh: `文件里有 ${count} 处引入的外来内容（altChunk），没有读取。请用 WPS 或 Word 打开后另存一次，使其成为正文。`,
      en: `The file imports ${count} foreign part(s) (altChunk) that were not read. Please open and save it with WPS or Word, which makes them part of the text.`,
    }),
  },
};

const hiddenIn = (count: number): Bilingual => ({
  zh: `文件里有 ${count} 处隐藏的内容`,
  en: `The file hides ${count} piece(s) of text`,
});

/** Counts what is left out, so that each kind is told once. */
export class Omissions {
  readonly hidden = new HiddenWords();
  private readonly counts = new Map<Omission, number>();

  note(kind: Omission): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** What was noted is looked at after all. */
  withdraw(kind: Omission): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) - 1);
  }

  /** One info message for each kind that was met. */
  messages(): Message[] {
    const left = [...this.counts].filter(([, count]) => count > 0);
    const hidden = this.hidden.message(hiddenIn);
    if (hidden) TOLD_HIDDEN.set(hidden, this.hidden);
    return [...left.map(([kind, count]) => messageOf(kind, count)), ...(hidden ? [hidden] : [])];
  }
}

/** What a message says is left out, and how much of it. */
const TOLD = new WeakMap<Message, { readonly kind: Omission; readonly count: number }>();

const TOLD_HIDDEN = new WeakMap<Message, HiddenWords>();

function messageOf(kind: Omission, count: number): Message {
  const { code, text } = WORDS[kind];
  const message: Message = { severity: 'info', code, text: text(count) };
  TOLD.set(message, { kind, count });
  return message;
}

const NOTHING = new HiddenWords();

/** Messages of a file and of its parts, in which each kind of what is left out is told once, for all of them. */
export function toldOnce(messages: readonly Message[]): Message[] {
  const counts = new Map<Omission, number>();
  for (const message of messages) {
    const told = TOLD.get(message);
    if (told) counts.set(told.kind, (counts.get(told.kind) ?? 0) + told.count);
  }
  const hidden = new HiddenWords();
  for (const message of messages) hidden.add(TOLD_HIDDEN.get(message) ?? NOTHING);
  const said = new Set<Omission | 'hidden'>();
  return messages.flatMap((message) => {
    if (TOLD_HIDDEN.has(message)) {
      const all = said.has('hidden') ? undefined : hidden.message(hiddenIn);
      said.add('hidden');
      return all ? [all] : [];
    }
    const told = TOLD.get(message);
    if (!told) return [message];
    if (said.has(told.kind)) return [];
    said.add(told.kind);
    const count = counts.get(told.kind) ?? told.count;
    return [count === told.count ? message : messageOf(told.kind, count)];
  });
}
