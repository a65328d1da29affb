import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Col, Row, Skeleton } from 'antd';
import { type ComponentType, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Role } from '#contract/words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../lib/language/language.tsx';
import { useAccount } from '../../lib/session/account.ts';
import { menuOf } from './menu-of.ts';
import { frameWords } from './words.ts';

interface StartPageProps {
  /** What features put here. */
  readonly parts: readonly { readonly roles: readonly Role[]; readonly Part: ComponentType }[];
}

/** What waits for somebody, and what somebody of this role can do here, one card each. All of it at once, so that nothing moves under the hand. */
export default function StartPage({ parts }: StartPageProps) {
  const t = useText();
  const { role } = useAccount();
  const isWhole = useIsWhole();
  const entries = menuOf(role).filter(({ path }) => path !== '/');
  return (
    <>
      <PageHeader title={t(frameWords.start)} />
      {role === null && <Alert type="info" showIcon title={t(frameWords.noRole)} />}
      {!isWhole && <Skeleton active />}
      <div hidden={!isWhole}>
        {parts.map(({ roles, Part }) => role !== null && roles.includes(role) && <Part key={roles.join()} />)}
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

/** Whether everything that the parts read has come. */
function useIsWhole(): boolean {
  const queries = useQueryClient();
  const reading = useIsFetching();
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    // Counted anew: what the parts have just begun to read is told a moment later.
    if (reading === 0 && queries.isFetching() === 0) setWhole(true);
  }, [reading, queries]);
  return isWhole;
}
