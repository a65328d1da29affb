import { OperationalError } from '../../base/operational-error.ts';
import type { Filing } from '../../model/filing.ts';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import { type PublicationHead, publicationOf } from '../../publishing/publication-of.ts';
import { subjectsOf } from '../../scoring/subjects.ts';
import type { Database } from '../../store/database.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import type { PublicationKind, PublicationRow } from '../../store/publications/publications.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSeeFiling } from '../filings/change-entries.ts';
import { contentOf } from '../filings/filing-view.ts';
import { mustSeeApproved } from '../plans/approved-plan.ts';
import { planOf } from '../plans/plan-of.ts';

/** A document that may be published: its approved version, with the plan that names the projects. */
export interface PublishableDocument {
  readonly tenant: string;
  readonly fiscalYear: number;
  readonly version: number;
  readonly plan: Plan;
  readonly filing: Filing | undefined;
}

/** The approved plan or recognised self-evaluation that somebody wants to publish. Anything else throws `plan_not_approved`. */
export async function publishableDocument(
  acting: Acting,
  kind: PublicationKind,
  documentId: string,
): Promise<PublishableDocument> {
  if (kind === 'plan') {
    const { row, plan, version } = await mustSeeApproved(acting, documentId);
    return { tenant: row.tenant, fiscalYear: row.fiscal_year, version, plan, filing: undefined };
  }
  const row = await mustSeeFiling(acting, documentId);
  if (row.kind !== 'evaluation' || row.approved_version === null) throw notRecognised();
  const { db } = acting.data.store;
  const [plan, filing] = await Promise.all([planOf(db, row), contentOf(db, row, row.approved_version)]);
  return { tenant: row.tenant, fiscalYear: row.fiscal_year, version: row.approved_version, plan, filing };
}

/** The projects of a plan that were cleared, with their names. */
export function clearedOf(
  plan: Plan,
  cleared: readonly string[],
): { readonly subject: string; readonly name: string }[] {
  const names = new Map(subjectsOf(plan).map(({ subject, name }) => [subject, name]));
  return cleared.map((subject) => ({ subject, name: names.get(subject) ?? '' }));
}

/** The plan that a publication speaks of. */
export async function planOfPublication(db: Database, acting: Acting, row: PublicationRow): Promise<Plan> {
  if (row.kind === 'evaluation') return planOf(db, await mustSeeFiling(acting, row.document_id));
  const stored = await findPlan(db, row.tenant, row.document_id, row.document_version);
  if (!stored) throw new Error(`planOfPublication: there is no version ${row.document_version} of ${row.document_id}`);
  return stored.plan;
}

/** Exactly what is, or would be, published: made from the approved version, of cleared projects alone. */
export async function contentToPublish(acting: Acting, row: PublicationRow, publishedOn: string): Promise<Publication> {
  const { db } = acting.data.store;
  const filing =
    row.kind === 'plan'
      ? undefined
      : await contentOf(db, await mustSeeFiling(acting, row.document_id), row.document_version);
  const office = await findOffice(db, row.tenant);
  if (!office) throw new Error(`contentToPublish: there is no office ${row.tenant}`);
  const head: PublicationHead = {
    id: row.publication_id,
    office: { region: office.region, unit: office.unit, name: office.name },
    fiscalYear: row.fiscal_year,
    document: { id: row.document_id, version: row.document_version },
    publishedOn,
  };
  return publicationOf(head, await planOfPublication(db, acting, row), filing, row.cleared);
}

const notRecognised = (): OperationalError =>
  new OperationalError('plan_not_approved', {
    zh: '自评还没有认定。认定后才能公开。',
    en: 'The self-evaluation has not been recognised yet; it can be published after that.',
  });
