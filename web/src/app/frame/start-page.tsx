import { Alert, Card, Col, Row } from 'antd';
import { Link } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../lib/language/language.tsx';
import { useAccount } from '../../lib/session/account.ts';
import { menuOf } from './menu-of.ts';
import { frameWords } from './words.ts';

/** What somebody of this role can do here, one card each. */
export function StartPage() {
  const t = useText();
  const { role } = useAccount();
  const entries = menuOf(role).filter(({ path }) => path !== '/');
  return (
    <>
      <PageHeader title={t(frameWords.start)} about={role === null ? undefined : t(frameWords.whatYouCanDo)} />
      {role === null && <Alert type="info" showIcon title={t(frameWords.noRole)} />}
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
    </>
  );
}
