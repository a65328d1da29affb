import type { Plan } from '../../model/plan.ts';
import { listOffices } from '../../store/organisation/offices.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import type { ReviewDocumentRow } from '../../store/reviews/review-documents.ts';
import { findApprovedPlan, findEarlierPaper } from '../../store/reviews/review-figures.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { keptPaper } from '../papers/paper-store.ts';
import { readUploadedPaper } from '../papers/read-uploaded-paper.ts';
import { type PlanDifference, planDifferences } from '../plans/plan-differences.ts';
import { readReviewDocument } from './read-reviews.ts';

export interface Comparison {
  /** The approved plan, or the paper of an earlier batch; null where the department has neither. */
  readonly with: { readonly kind: 'plan' | 'paper'; readonly name: string; readonly fiscalYear: number } | null;
  readonly differences: readonly PlanDifference[];
}

/** What a paper changes against its department's year before: the approved plan where there is one, else the paper of an earlier batch. */
export async function compareWithLastYear(acting: Acting, id: string, number: number): Promise<Comparison> {
  const document = await readReviewDocument(acting, id, number);
  const earlier = await lastYearOf(acting, document);
  if (!earlier) return { with: null, differences: [] };
  const plan = await planOf(acting, document.sha256, document.file_name);
  return { with: earlier.with, differences: planDifferences(earlier.plan, plan) };
}

async function lastYearOf(acting: Acting, { tenant, department, fiscal_year }: ReviewDocumentRow) {
  if (department === null || fiscal_year === null) return undefined;
  const { db } = acting.data.store;
  const fiscalYear = fiscal_year - 1;
  const among = await visibleOffices(acting);
  const [office, ...others] = (await listOffices(db, { among, after: '', limit: among.length })).filter(
    ({ name }) => name === department,
  );
  const approved = office && others.length === 0 ? await findApprovedPlan(db, office.tenant, fiscalYear) : undefined;
  const stored = office && approved && (await findPlan(db, office.tenant, approved.planId, approved.version));
  if (stored) return { with: { kind: 'plan', name: approved.title, fiscalYear } as const, plan: stored.plan };
  const paper = await findEarlierPaper(db, tenant, department, fiscalYear);
  if (!paper) return undefined;
  const plan = await planOf(acting, paper.sha256, paper.fileName);
  return { with: { kind: 'paper', name: paper.fileName, fiscalYear } as const, plan };
}

async function planOf(acting: Acting, sha256: string, fileName: string): Promise<Plan> {
  const path = keptPaper(acting.data.store.folder, sha256);
  return (await readUploadedPaper(acting, { path, fileName, sha256, size: 0 })).plan;
}
