import type { Target } from '#contract/plan-content.ts';
import type { Bilingual } from '#contract/words.ts';
import { common } from '../../../lib/language/common-words.ts';

type NumberTarget = Extract<Target, { kind: 'number' }>;

/** What a target cell is taken for, as a person reads it: "不少于70起" → "≥ 70 起". */
export function understandTarget(target: Target): Bilingual {
  switch (target.kind) {
    case 'number':
      return same(withNote(target));
    case 'list': {
      const parts = target.parts.map(measured);
      return { zh: parts.join(common.semicolon.zh), en: parts.join(common.semicolon.en) };
    }
    case 'qualitative':
      return { zh: '定性（按档评分）', en: 'Words (scored by tiers)' };
    case 'not-applicable':
      return { zh: '不适用', en: 'Does not apply' };
    case 'absent':
      return { zh: '', en: '' };
  }
}

const measured = ({ op, value, unit, per }: NumberTarget): string =>
  `${op} ${value} ${unit}${per ? `/${per}` : ''}`.trim();

/** Without an operator in the cell "=" is assumed, and that should be seen. */
const withNote = (target: NumberTarget): string => `${measured(target)}${target.explicit ? '' : ' ?'}`;

const same = (text: string): Bilingual => ({ zh: text, en: text });
