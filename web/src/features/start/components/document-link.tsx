import { Link } from 'react-router';
import { useAccount } from '../../../lib/session/account.ts';

interface DocumentLinkProps {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

const PLACES: Readonly<Record<string, string>> = {
  plan: '/plans',
  monitoring: '/monitoring',
  evaluation: '/evaluation',
  batch: '/rounds',
  'returned-paper': '/returned',
};

/** Leads to the page of what a task, a change or a notice is about; who reviews comes to the plan's review. */
export function DocumentLink({ kind, id, title }: DocumentLinkProps) {
  const { role } = useAccount();
  const reviews = role === 'department-reviewer' || role === 'finance-reviewer';
  const place = kind === 'plan' && reviews ? '/review/plans' : PLACES[kind];
  return place === undefined ? title : <Link to={`${place}/${id}`}>{title}</Link>;
}
