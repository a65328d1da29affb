import type { Language } from '../../base/bilingual.ts';
import { placeText } from '../../model/place-text.ts';
import type { TraceStep } from '../../model/trace.ts';
import { printCitation } from '../../regulations/print-citation.ts';

/** One step of a trace as lines a person can follow by hand: inputs, formula, the numbers in it, rounding, clauses. */
export function traceText(step: TraceStep, language: Language): string {
  const words = WORDS[language];
  const inputs = step.inputs.map(({ name, value, at }) => {
    const place = placeText(at, language);
    return `  ${name[language]} = ${value}${place ? `（${place}）` : ''}`;
  });
  const rounded =
    step.roundedTo === undefined || step.exact === step.result
      ? step.result
      : `${step.exact} → ${step.result}${words.rounded(step.roundedTo)}`;
  const clauses = step.citations.map((citation) => `  ${words.basis}${printCitation(citation, language)}`);
  const head = `${step.what[language]}：${step.result}`;
  const formula = `  ${words.formula}${step.formula[language]}`;
  return [head, ...inputs, formula, `  = ${step.substituted}`, `  = ${rounded}`, ...clauses].join('\n');
}

const WORDS = {
  zh: { formula: '公式：', basis: '依据：', rounded: (places: number) => `（四舍五入，${places} 位小数）` },
  en: { formula: 'formula: ', basis: 'basis: ', rounded: (places: number) => ` (half up, ${places} places)` },
} as const;
