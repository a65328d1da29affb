import type { PublicationKind } from '../../store/publications/publications.ts';
import { decidePublication } from '../publishing/decide-publication.ts';
import { proposePublication } from '../publishing/propose-publication.ts';
import type { DemonstrationDepartment } from './demonstration-department.ts';
import { FINANCE, type PlanDesk, peopleOf } from './put-plans.ts';

/** Publishes an approved document of a department: its reviewer clears both projects, the finance bureau approves. */
export async function putPublication(
  { staff, on }: PlanDesk,
  department: DemonstrationDepartment,
  { kind, documentId, day }: { readonly kind: PublicationKind; readonly documentId: string; readonly day: string },
): Promise<void> {
  const [, reviewer] = peopleOf(department);
  const cleared = department.projects.map((_, index) => `/projects/${index}`);
  const proposed = await proposePublication(on(staff.acting(reviewer), day), { kind, documentId, cleared });
  const { publication_id: id, revision } = proposed.row;
  await decidePublication(on(staff.acting(FINANCE), day), id, { revision }, { approved: true, note: '' });
}
