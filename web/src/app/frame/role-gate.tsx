import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Role } from '#contract/words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../lib/language/language.tsx';
import { useAccount } from '../../lib/session/account.ts';
import { frameWords } from './words.ts';

interface RoleGateProps {
  readonly roles: readonly Role[] | undefined;
  readonly children: ReactNode;
}

/** Says so, instead of showing a page that the server would refuse piece by piece. */
export function RoleGate({ roles, children }: RoleGateProps) {
  const t = useText();
  const { role } = useAccount();
  if (!roles || (role !== null && roles.includes(role))) return children;
  return (
    <>
      <PageHeader title={t(frameWords.notYours)} about={t(frameWords.notYoursRemedy)} />
      <Link to="/">{t(frameWords.toStart)}</Link>
    </>
  );
}
