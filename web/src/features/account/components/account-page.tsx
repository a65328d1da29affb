import { Card, Space } from 'antd';
import { PageHeader } from '../../../components/page-header.tsx';
import { PasswordForm } from '../../../components/password-form.tsx';
import { businessRoles } from '../../../lib/feature.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { accountWords } from '../words.ts';
import { NoticeMail } from './notice-mail.tsx';
import { OneTimeCodes } from './one-time-codes.tsx';
import { OwnSessions } from './own-sessions.tsx';

/** What everybody looks after themselves: password, one-time codes, reminders, sessions. */
export default function AccountPage() {
  const t = useText();
  const { name, displayName, role } = useAccount();
  const isReminded = role !== null && businessRoles.some((one) => one === role);
  return (
    <>
      <PageHeader title={t(accountWords.title)} about={`${displayName}${t(common.inBrackets(name))}`} />
      <Space orientation="vertical" size="middle" style={{ width: '100%', maxWidth: 760 }}>
        <Card title={<h2>{t(accountWords.password)}</h2>}>
          <PasswordForm onDone={() => window.location.assign('/')} />
        </Card>
        <Card title={<h2>{t(accountWords.codes)}</h2>}>
          <OneTimeCodes />
        </Card>
        {isReminded && (
          <Card title={<h2>{t(accountWords.mailTitle)}</h2>}>
            <NoticeMail />
          </Card>
        )}
        <Card title={<h2>{t(accountWords.sessions)}</h2>}>
          <OwnSessions />
        </Card>
      </Space>
    </>
  );
}
