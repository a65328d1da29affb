import { Card } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { paceEndpoints } from '#contract/pace.ts';
import { Light } from '../../../components/light.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { startWords } from '../words.ts';

/** Plans that are asked for, the newest first, and projects of theirs that are shown. */
const ASKED = 100;
const SHOWN = 12;

type Lights = AnswerOf<typeof paceEndpoints.listLights>['items'][number];
type Project = Lights['tables'][number] & { readonly plan: Lights };

/** How the approved projects stand today, money and goals: what is red first. */
export function LightList() {
  const t = useText();
  const { tenant } = useAccount();
  const lights = useRead(paceEndpoints.listLights, { query: { limit: ASKED } });
  return (
    <Card title={<h2>{t(startWords.lights)}</h2>}>
      <ReadState query={lights}>
        {({ value: { items } }) => {
          const projects = items.flatMap((plan) => plan.tables.map((table): Project => ({ ...table, plan })));
          const shown = projects.toSorted((one, other) => alarmOf(other) - alarmOf(one)).slice(0, SHOWN);
          if (projects.length === 0) return <p>{t(startWords.noLights)}</p>;
          return (
            <>
              <p className="list-order">
                {t(startWords.lightsOrder(shown.length, projects.length))}{' '}
                <Link to="/indicators">{t(startWords.allLights)}</Link>
              </p>
              <ul className="plain-list">
                {shown.map(({ subject, name, money, goals, plan }) => (
                  <li key={`${plan.planId} ${subject}`}>
                    <Link to={`/indicators/${plan.planId}`}>{name}</Link>
                    {t(common.inBrackets(String(plan.fiscalYear)))}
                    {plan.tenant !== tenant && <OfficeName tenant={plan.tenant} />}
                    {t(common.gap)}
                    {t(startWords.money)} {money.light ? <Light colour={money.light} /> : '—'}
                    {t(common.gap)}
                    {t(startWords.goals(goals.red, goals.yellow, goals.green))}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </ReadState>
    </Card>
  );
}

/** A project with more red lights, of its money or its goals, comes first; yellow ones decide between equals. */
function alarmOf({ money, goals }: Project): number {
  const of = (colour: 'red' | 'yellow'): number => goals[colour] + (money.light === colour ? 1 : 0);
  return of('red') * 1000 + of('yellow');
}
