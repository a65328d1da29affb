import type { LedgerDefinition } from '../../model/ledger.ts';
import { activityLedger } from './activity.ts';
import { appReviewLedger } from './app-review.ts';
import { articleLedger } from './article.ts';
import { assetLedger } from './asset.ts';
import { bulletinLedger } from './bulletin.ts';
import { documentLedger } from './document.ts';
import { drillLedger } from './drill.ts';
import { incidentLedger } from './incident.ts';
import { inspectionLedger } from './inspection.ts';
import { memberLedger } from './member.ts';
import { messageLedger } from './message.ts';
import { noticeLedger } from './notice.ts';
import { paymentLedger } from './payment.ts';
import { purchaseLedger } from './purchase.ts';
import { surveyLedger } from './survey.ts';
import { tallyLedger } from './tally.ts';
import { trainingLedger } from './training.ts';
import { uptimeLedger } from './uptime.ts';
import { warningLedger } from './warning.ts';

/** The ledgers that every office has from the start, in the order of SPEC 7. */
export const builtInLedgers: readonly LedgerDefinition[] = [
  activityLedger,
  trainingLedger,
  surveyLedger,
  articleLedger,
  bulletinLedger,
  documentLedger,
  messageLedger,
  assetLedger,
  noticeLedger,
  warningLedger,
  incidentLedger,
  drillLedger,
  inspectionLedger,
  appReviewLedger,
  purchaseLedger,
  memberLedger,
  paymentLedger,
  uptimeLedger,
  tallyLedger,
];

/** The built-in ledger of an id, or undefined. */
export const findLedger = (id: string | undefined): LedgerDefinition | undefined =>
  builtInLedgers.find((ledger) => ledger.id === id);
