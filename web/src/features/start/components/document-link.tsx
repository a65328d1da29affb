import { Link } from 'react-router';
import type { DocumentKind } from '#contract/words.ts';
import { useAccount } from '../../../lib/session/account.ts';

interface DocumentLinkProps {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
}

const PLACES = { plan: '/plans', monitoring: '/monitoring', evaluation: '/evaluation' } as const;

/** Leads to the page of a document of any kind; who reviews comes to the plan's review. */
export function DocumentLink({ kind, id, title }: DocumentLinkProps) {
  const { role } = useAccount();
  const reviews = role === 'department-reviewer' || role === 'finance-reviewer';
  const place = kind === 'plan' && reviews ? '/review/plans' : PLACES[kind];
  return <Link to={`${place}/${id}`}>{title}</Link>;
}
