import type { AnswerOf } from '#contract/endpoint.ts';
import type { filingEndpoints } from '#contract/filings.ts';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

export type FiledTable = AnswerOf<typeof filingEndpoints.read>['tables'][number];
export type FiledLine = FiledTable['lines'][number];
export type TraceStep = FiledLine['trace'][number];

const words = messages({
  formula: { zh: '公式', en: 'Formula' },
  numbers: { zh: '代入', en: 'With the numbers' },
  rounded: (places: number) => ({ zh: `四舍五入到 ${places} 位小数`, en: `half up, ${places} places` }),
  basis: { zh: '依据', en: 'Basis' },
});

/** How a number came about, to be followed by hand: inputs, formula, the numbers in it, rounding, clauses. */
export function TraceSteps({ steps }: { readonly steps: readonly TraceStep[] }) {
  const t = useText();
  return (
    <ol className="trace-steps">
      {steps.map((step) => (
        <li key={step.what.zh}>
          <strong>
            {t(step.what)}
            {t(common.colon)}
            {step.result}
          </strong>
          <dl>
            {step.inputs.map(({ name, value }) => (
              <div key={name.zh}>
                <dt>{t(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{t(words.formula)}</dt>
              <dd>{t(step.formula)}</dd>
            </div>
            <div>
              <dt>{t(words.numbers)}</dt>
              <dd>
                {step.substituted}
                {step.exact !== step.result && ` = ${step.exact}`} → {step.result}
                {step.roundedTo !== null &&
                  step.exact !== step.result &&
                  t(common.inBrackets(t(words.rounded(step.roundedTo))))}
              </dd>
            </div>
            {step.basis.map((clause) => (
              <div key={clause.zh}>
                <dt>{t(words.basis)}</dt>
                <dd>{t(clause)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
