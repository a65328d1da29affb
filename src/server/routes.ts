import { accountRoutes } from './accounts/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { checkRoutes } from './checks/routes.ts';
import { exhibitRoutes } from './exhibits/routes.ts';
import { filingRoutes } from './filings/routes.ts';
import { formRoutes } from './forms/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { ledgerRoutes } from './ledgers/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { operationRoutes } from './operation/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { paceRoutes } from './pace/routes.ts';
import { paperRoutes } from './papers/routes.ts';
import { planDraftRoutes } from './plan-drafts/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { profileRoutes } from './profiles/routes.ts';
import { publicationRoutes } from './publications/routes.ts';
import { recordRoutes } from './records/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import type { Route } from './route.ts';
import { ruleRoutes } from './rules/routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';

/** Every route of the server. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...accountRoutes,
  ...tokenRoutes,
  ...organisationRoutes,
  ...planRoutes,
  ...ledgerRoutes,
  ...recordRoutes,
  ...importRoutes,
  ...exhibitRoutes,
  ...measureRoutes,
  ...filingRoutes,
  ...paceRoutes,
  ...publicationRoutes,
  ...planDraftRoutes,
  ...paperRoutes,
  ...checkRoutes,
  ...formRoutes,
  ...reviewRoutes,
  ...auditRoutes,
  ...operationRoutes,
  ...taskRoutes,
  ...ruleRoutes,
  ...profileRoutes,
];
