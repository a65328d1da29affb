import type { Message } from '../model/message.ts';
import { formTitle, isPerformanceTitle, isYearLine } from './captions.ts';
import { keysOf } from './grid/cell-text.ts';
import { labelOf } from './lexicon/labels.ts';
import { messageOf } from './messages.ts';
import type { Reading } from './reading.ts';

/** What readers say of pictures that they did not read. */
const UNREAD_PICTURES: ReadonlySet<string> = new Set([
  'pictures-not-read',
  'pdf-picture-not-read',
  'recognition-stopped',
]);

/** An annex by its number in the list of them below a notice: 2.2024年补助资金绩效目标表. */
const LISTED = /^(?:附[件表]\s*\d*\s*[:：]\s*)?\d{1,2}\s*[.、．]/;
/** How a sentence speaks of an annex that holds a form: 《资金绩效目标申报表》（附件3）, 绩效目标详见附件2. */
const SPOKEN = [
  /《([^》]{0,30}绩效[^》]{0,20}表)》[（(](?:详?见)?附[件表]\d*[)）]/,
  /(绩效目标表?)(?:详?见|如)附[件表]/,
  /附[件表][^。]{0,200}?\d[.、．]((?:20\d\d年)?[^。表\d][^。表]{2,40}?绩效(?:目标|自评)(?:申报|审批|批复)?表)/,
] as const;

/** The form that the text says is in an annex; undefined where it says so of none. */
function annexIn(titles: readonly string[], texts: readonly string[]): string | undefined {
  const filled = texts.map((text) => text.replace(/\s+/g, '')).filter((text) => text !== '');
  const isListed = (text: string, index: number) =>
    LISTED.test(text) && titles.includes(text) && /^附[件表]\d*[:：]|^\d{1,2}[.、．]/.test(filled[index - 1] ?? '');
  const listed = filled.find((text, index) => isListed(text, index) && filled.some((one) => /^附[件表]/.test(one)));
  if (listed !== undefined) return listed.replace(LISTED, '');
  if (titles.length > 0) return undefined;
  return SPOKEN.flatMap((pattern) => texts.flatMap((text) => pattern.exec(text)?.[1] ?? []))[0];
}

/** No head of a form goes on longer below its title before the first value. */
const MOST_LINES = 4;

/** Whether behind the last title of a form the text has only its year, and labels without values. */
function endsAt(title: string, texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const below = filled.slice(filled.findLastIndex((text) => text.replace(/\s+/g, '') === title) + 1);
  return below.length <= MOST_LINES && below.every((text) => isYearLine(text) || labelOf(keysOf(text)) !== undefined);
}

/** The title with which text that runs on begins: "附件 2: 部门整体支出绩效目标申报表 填报日期:…". */
function titleOfRunOn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const words = text.slice(0, 60).trim().split(/\s+/);
    for (let end = 1; end < words.length; end += 1) {
      const title = formTitle(words.slice(0, end).join(''));
      if (title !== undefined && isPerformanceTitle(title)) return title;
    }
  }
  return undefined;
}

/** Why a title of a form has no table: it is one of an annex, the text ends there, the table may be a picture or has fallen apart. */
function withoutTable(titles: readonly string[], texts: readonly string[], messages: readonly Message[]): Message[] {
  const title = titles[0] ?? titleOfRunOn(texts) ?? '';
  const last = titles.at(-1) ?? '';
  const annex = annexIn(titles, texts);
  if (annex !== undefined) return [messageOf('performance-table-in-annex', undefined, annex)];
  if (title === '') return [messageOf('no-performance-table', undefined)];
  if (messages.some(({ code }) => UNREAD_PICTURES.has(code)))
    return [messageOf('performance-table-in-picture', undefined, title)];
  if (endsAt(last, texts)) return [messageOf('text-ends-before-table', undefined, last)];
  return [messageOf('performance-table-not-restored', undefined, title)];
}

/** What is said at its place of a table that is there and was not read: then nobody says again that none was found, or none restored. */
const LOST: ReadonlySet<string> = new Set(['table-not-recovered', 'projects-not-parted', 'rows-torn', 'rows-doubtful']);
const SAID_AGAIN: ReadonlySet<string> = new Set(['no-performance-table', 'performance-table-not-restored']);

/** Why nothing was read: there is no form, or a title whose table is no longer one or is elsewhere, or a form without lines. Of a list of evaluated projects it is said that it has none. */
export function absenceMessages({ forms, titles, document, lines, recovered }: Reading): Message[] {
  const { ofPerformance, list } = forms;
  if (list) return [messageOf('evaluated-list-only', list.at)];
  if (ofPerformance.length === 0) {
    const isLost = recovered.some(({ code }) => LOST.has(code));
    const texts = lines.map(({ text }) => text);
    const absent = withoutTable(titles.filter(isPerformanceTitle), texts, document.messages);
    return absent.filter(({ code }) => !(isLost && SAID_AGAIN.has(code)));
  }
  const empty = ofPerformance.every((form) => form.indicators.length === 0 && !form.summary);
  return empty ? [messageOf('no-indicators-read', ofPerformance[0]?.at)] : [];
}
