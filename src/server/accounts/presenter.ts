import type { accountEndpoints } from '../../contract/accounts.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { AccountReview } from '../../services/access/account-review.ts';
import type { AccountView } from '../../services/access/administer-accounts.ts';
import type { Reply } from '../route.ts';

type Account = AnswerOf<typeof accountEndpoints.read>;

export function presentAccount(view: AccountView): Account {
  const { id, name, tenant, role, active } = view;
  return {
    ...{ id, name, tenant, role, active },
    displayName: view.display_name,
    mustChangePassword: view.must_change,
    oneTimeCodes: view.one_time_codes,
    lockedUntil: view.locked_until,
    createdAt: view.created_at,
    staffNumber: view.staff_number,
    lastSignedInAt: view.last_signed_in_at,
    closedAt: view.closed_at,
  };
}

export function replyAccount(view: AccountView): Reply<Account> {
  return { value: presentAccount(view), revision: view.revision };
}

/** The counts of a review are told as they are. */
export function presentReview({ byRole, ...review }: AccountReview): AnswerOf<typeof accountEndpoints.readReview> {
  return { ...review, byRole: byRole.map((one) => ({ ...one })) };
}
