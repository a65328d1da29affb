import type { Bilingual } from '../../base/bilingual.ts';
import type { NumberTarget, Operator, Target } from '../../model/target.ts';

const OPERATORS: Readonly<Record<Operator, Bilingual>> = {
  '≥': { zh: '不少于', en: 'at least' },
  '≤': { zh: '不超过', en: 'at most' },
  '>': { zh: '多于', en: 'more than' },
  '<': { zh: '少于', en: 'less than' },
  '=': { zh: '等于', en: 'exactly' },
};

/** How a target is understood, as a sentence that a person can agree or disagree with. */
export function explainTarget(target: Target): Bilingual {
  switch (target.kind) {
    case 'number':
      return explainNumber(target);
    case 'list': {
      const parts = target.parts.map(explainNumber);
      return {
        zh: `${parts.length} 个目标：${parts.map(({ zh }) => zh).join('；')}`,
        en: `${parts.length} targets: ${parts.map(({ en }) => en).join('; ')}`,
      };
    }
    case 'qualitative':
      return { zh: '定性目标：没有数值，完成情况由人评判', en: 'qualitative: no number, a person judges it' };
    case 'not-applicable':
      return { zh: '不适用：不计分', en: 'does not apply: not scored' };
    default:
      return { zh: '没有填写指标值', en: 'no target is given' };
  }
}

function explainNumber({ op, value, unit, per, explicit }: NumberTarget): Bilingual {
  const word = OPERATORS[op];
  const assumed = explicit ? { zh: '', en: '' } : { zh: '（没有写运算符）', en: ' (no operator is written)' };
  return {
    zh: `${per === undefined ? '' : `每${per}`}${word.zh} ${value}${unit}${assumed.zh}`,
    en: `${word.en} ${value}${unit === '' ? '' : ` ${unit}`}${per === undefined ? '' : ` per ${per}`}${assumed.en}`,
  };
}
