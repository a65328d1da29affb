import { Link } from 'react-router';
import { Light } from '../../../components/light.tsx';
import { TraceSteps } from '../../../components/trace-steps.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { indicatorWords } from '../words.ts';
import type { Series } from './indicator-page.tsx';

/** What monitorings and the self-evaluation say of the indicator, each with the way of its light or score. */
export function Filed({ series: { filings } }: { readonly series: Series }) {
  const t = useText();
  if (filings.length === 0) return <p>{t(indicatorWords.noFiled)}</p>;
  return (
    <ul className="plain-list">
      {filings.map(({ id, kind, through, approved, actual, light, score, weight, trace }) => (
        <li key={id}>
          <Link to={`/${kind}/${id}`}>
            {t(indicatorWords[kind])}
            {t(common.inBrackets(through))}
          </Link>
          {t(common.colon)}
          {t(indicatorWords.actual)} {actual ?? '—'} {light && <Light colour={light} />}
          {score !== null && ` ${t(indicatorWords.score)} ${score} / ${weight}`}
          {t(common.inBrackets(t(approved ? indicatorWords.recognised : indicatorWords.underWay)))}
          {trace.length > 0 && (
            <details>
              <summary>{t(indicatorWords.explain)}</summary>
              <TraceSteps steps={trace} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
