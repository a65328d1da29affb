import { accountEndpoints } from './accounts.ts';
import { auditEndpoints } from './audit.ts';
import { checkEndpoints } from './checks.ts';
import type { Endpoint } from './endpoint.ts';
import { exhibitEndpoints } from './exhibits.ts';
import { filingEndpoints } from './filings.ts';
import { formEndpoints } from './forms.ts';
import { importEndpoints } from './imports.ts';
import { suggestionEndpoints } from './indicator-suggestions.ts';
import { ledgerEndpoints, periodEndpoints } from './ledgers.ts';
import { measureEndpoints } from './measures.ts';
import { operationEndpoints } from './operation.ts';
import { organisationEndpoints } from './organisation.ts';
import { paceEndpoints } from './pace.ts';
import { paperEndpoints } from './papers.ts';
import { planDraftEndpoints } from './plan-drafts.ts';
import { planEndpoints } from './plans.ts';
import { profileEndpoints } from './profiles.ts';
import { publicationEndpoints } from './publications.ts';
import { recordEndpoints } from './records.ts';
import { reviewEndpoints } from './reviews.ts';
import { ruleEndpoints } from './rules.ts';
import { sessionEndpoints } from './session.ts';
import { taskEndpoints } from './tasks.ts';
import { tokenEndpoints } from './tokens.ts';

/** Every endpoint of the interface. */
export const allEndpoints: readonly Endpoint[] = [
  accountEndpoints,
  auditEndpoints,
  checkEndpoints,
  exhibitEndpoints,
  filingEndpoints,
  formEndpoints,
  importEndpoints,
  suggestionEndpoints,
  ledgerEndpoints,
  periodEndpoints,
  measureEndpoints,
  operationEndpoints,
  organisationEndpoints,
  paceEndpoints,
  paperEndpoints,
  planDraftEndpoints,
  planEndpoints,
  profileEndpoints,
  publicationEndpoints,
  recordEndpoints,
  reviewEndpoints,
  ruleEndpoints,
  sessionEndpoints,
  taskEndpoints,
  tokenEndpoints,
].flatMap((endpoints): readonly Endpoint[] => Object.values(endpoints));
