import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Col, Row, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../lib/language/language.tsx';
import { useAccount } from '../../lib/session/account.ts';
import { startParts } from '../features.ts';
import { menuOf } from './menu-of.ts';
import { frameWords } from './words.ts';

/** The parts that features put here, each loaded when the page is. */
const parts = startParts.map(({ roles, load }) => ({ roles, Part: lazy(load) }));

/** What waits for somebody, and what somebody of this role can do here, one card each. All of it at once, so that nothing moves under the hand. */
export function StartPage() {
  const t = useText();
  const { role } = useAccount();
  const [arrived, setArrived] = useState(false);
  const isWhole = useIsWhole(arrived);
  const entries = menuOf(role).filter(({ path }) => path !== '/');
  return (
    <>
      <PageHeader title={t(frameWords.start)} />
      {role === null && <Alert type="info" showIcon title={t(frameWords.noRole)} />}
      {!isWhole && <Skeleton active />}
      <div hidden={!isWhole}>
        <Suspense>
          {parts.map(({ roles, Part }) => role !== null && roles.includes(role) && <Part key={roles.join()} />)}
          <Arrival onArrived={() => setArrived(true)} />
        </Suspense>
        {role !== null && <h2>{t(frameWords.whatYouCanDo)}</h2>}
        <Row gutter={[16, 16]}>
          {entries.map(({ path, title, purpose, icon: Icon }) => (
            <Col key={path} xs={24} sm={12} lg={8}>
              <Card size="small">
                <Link to={path}>
                  <Icon /> {t(title)}
                </Link>
                {purpose && <p>{t(purpose)}</p>}
              </Card>
            </Col>
          ))}
        </Row>
      </div>
    </>
  );
}

/** Whether the code of the parts has come, and everything that they read. */
function useIsWhole(arrived: boolean): boolean {
  const queries = useQueryClient();
  const reading = useIsFetching();
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    // Counted anew: what the parts have just begun to read is told a moment later.
    if (arrived && reading === 0 && queries.isFetching() === 0) setWhole(true);
  }, [arrived, reading, queries]);
  return isWhole;
}

/** Says that everything beside it is there. */
function Arrival({ onArrived }: { readonly onArrived: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, whoever is told.
  useEffect(onArrived, []);
  return null;
}
