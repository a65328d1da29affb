import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { findPublicationRow, type PublicationRow } from '../../store/publications/publications.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { clearedOf } from './published-document.ts';

/** A publication with the names of what was cleared, and where its public page stands. */
export interface PublicationView {
  readonly row: PublicationRow;
  readonly cleared: readonly { readonly subject: string; readonly name: string }[];
  readonly path: string | null;
}

/** A publication with what was cleared of its plan; its path is null until it is published. */
export function viewPublication(row: PublicationRow, plan: Plan): PublicationView {
  const path = `/public/${row.tenant}/${row.fiscal_year}/${row.publication_id}/index.html`;
  return { row, cleared: clearedOf(plan, row.cleared), path: row.state === 'published' ? path : null };
}

/** A publication that the actor may see, or `resource_not_found`. */
export async function mustSeePublication(acting: Acting, id: string): Promise<PublicationRow> {
  const row = await findPublicationRow(acting.data.store.db, await visibleOffices(acting), id);
  if (row) return row;
  throw new OperationalError('resource_not_found', {
    zh: '没有这项公开，或您的单位无权查看。',
    en: 'There is no such publication, or your office may not see it.',
  });
}

/** What the audit trail keeps of a publication. */
export function auditedPublication({
  kind,
  document_id,
  document_version,
  cleared,
  state,
  note,
}: PublicationRow): object {
  return { kind, documentId: document_id, documentVersion: document_version, cleared, state, note };
}
