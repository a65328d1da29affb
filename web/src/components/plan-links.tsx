import { Link } from 'react-router';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

const words = messages({
  plan: { zh: '计划', en: 'Plan' },
  measures: { zh: '取值与认定', en: 'Measures' },
  indicators: { zh: '指标进度', en: 'Indicators' },
});

const paths = { plan: '/plans', measures: '/measures', indicators: '/indicators' } as const;

interface PlanLinksProps {
  readonly id: string;
  /** Where one is. */
  readonly here?: keyof typeof paths;
  /** Indicators have a pace only once the plan was approved. */
  readonly wasApproved: boolean;
}

/** From every page of a plan to its others: what was planned, how it is measured, how far it is. */
export function PlanLinks({ id, here, wasApproved }: PlanLinksProps) {
  const t = useText();
  const others = (['plan', 'measures', 'indicators'] as const).filter(
    (one) => one !== here && (one !== 'indicators' || wasApproved),
  );
  return (
    <span className="plan-links">
      {others.map((one) => (
        <Link key={one} to={`${paths[one]}/${id}`}>
          {t(words[one])}
        </Link>
      ))}
    </span>
  );
}
