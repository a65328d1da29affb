import type { Bilingual, Language } from '../base/bilingual.ts';
import { cutToWidth } from '../base/display-width.ts';
import type { Form } from './form.ts';
import type { LostValue } from './lost-values.ts';
import { valueName } from './value-names.ts';

/** Examples of each field, and how wide one may be. */
const EXAMPLES = 3;
const EXAMPLE_WIDTH = 48;

const WHY: Readonly<Record<LostValue['why'], Bilingual>> = {
  'no-place': { zh: '没有位置，不会写入', en: 'have no place and are not written' },
  unread: { zh: '原文未读出，留空', en: 'could not be read in the source and stay empty' },
  'filled-from-above': { zh: '为空，纸面上会读作上一行的内容', en: 'are empty and read on paper as the row above' },
  'cut-at-sign': {
    zh: '中有冒号或句号，纸面上会在那里断开',
    en: 'hold a colon or full stop, at which readers cut them',
  },
};

/** Not a field of an element but all of it. */
const WHOLE: Bilingual = { zh: '（整条）', en: ' (all of it)' };

/** What of a plan does not come through with a form, one line for each field, for a person to read before it is written. */
export function lostReport(form: Form, lost: readonly LostValue[], language: Language): string {
  if (lost.length === 0) return '';
  const groups = Map.groupBy(lost, ({ binding, label, why, whole }) =>
    [why, `${valueName(binding)[language]}${whole ? WHOLE[language] : ''}`, label ?? ''].join('\n'),
  );
  const lines = [...groups].map(([key, values]) => {
    const [why = '', name = '', label = ''] = key.split('\n');
    const field = label === '' ? name : `${name}（${label}）`;
    return `  ${field} ${WHY[why as LostValue['why']][language]}${count(values.length, language)}${examplesOf(values, language)}`;
  });
  const head =
    language === 'zh'
      ? `《${form.title.zh}》写不下的内容 ${lost.length} 项：`
      : `${lost.length} values do not come through with "${form.title.en}":`;
  return [head, ...lines, ''].join('\n');
}

const count = (number: number, language: Language): string =>
  number === 1 ? '' : language === 'zh' ? `，${number} 处` : `, ${number} times`;

function examplesOf(values: readonly LostValue[], language: Language): string {
  const shown = values.slice(0, EXAMPLES).map(({ owner, text }) => {
    const value = cutToWidth(text.replace(/\s+/g, ' '), EXAMPLE_WIDTH);
    return owner === '' || owner.endsWith(text) ? owner || value : `${owner}：${value}`;
  });
  const more = values.length > EXAMPLES ? ' …' : '';
  return `${language === 'zh' ? '：' : ': '}${shown.join(language === 'zh' ? '；' : '; ')}${more}`;
}
