import { Card } from 'antd';
import { Link } from 'react-router';
import { paceEndpoints } from '#contract/pace.ts';
import { Light } from '../../../components/light.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { startWords } from '../words.ts';

const SHOWN = 8;

/** How the approved projects stand today: money and goals. */
export function LightList() {
  const t = useText();
  const { tenant } = useAccount();
  const lights = useRead(paceEndpoints.listLights, { query: { limit: SHOWN } });
  return (
    <Card title={<h2>{t(startWords.lights)}</h2>}>
      <ReadState query={lights}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(startWords.noLights)}</p>
          ) : (
            <ul className="plain-list">
              {items.flatMap(({ planId, tenant: office, fiscalYear, tables }) =>
                tables.map(({ subject, name, money, goals }) => (
                  <li key={`${planId} ${subject}`}>
                    <Link to={`/indicators/${planId}`}>{name}</Link>
                    {t(common.inBrackets(String(fiscalYear)))}
                    {office !== tenant && <OfficeName tenant={office} />}
                    {t(common.gap)}
                    {t(startWords.money)} {money.light ? <Light colour={money.light} /> : '—'}
                    {t(common.gap)}
                    {t(startWords.goals(goals.red, goals.yellow, goals.green))}
                  </li>
                )),
              )}
            </ul>
          )
        }
      </ReadState>
    </Card>
  );
}
