import { dayInChina } from '../../base/china-time.ts';
import type { Publication } from '../../model/publication.ts';
import { listPublicationRows, type PublicationSearch } from '../../store/publications/publications.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { mustSeePublication, type PublicationView, viewPublication } from './publication-view.ts';
import { contentToPublish, planOfPublication } from './published-document.ts';

/** Publications and proposals that the actor may see, newest first. */
export async function listPublications(
  acting: Acting,
  search: Omit<PublicationSearch, 'among'>,
): Promise<readonly PublicationView[]> {
  const { db } = acting.data.store;
  const rows = await listPublicationRows(db, { ...search, among: await visibleOffices(acting) });
  return Promise.all(rows.map(async (row) => viewPublication(row, await planOfPublication(db, acting, row))));
}

/** One publication; a coded error where the reader may not see it or there is none. */
export async function readPublication(acting: Acting, id: string): Promise<PublicationView> {
  const row = await mustSeePublication(acting, id);
  return viewPublication(row, await planOfPublication(acting.data.store.db, acting, row));
}

/** Exactly what would be published if it were approved today. */
export async function previewPublication(acting: Acting, id: string): Promise<Publication> {
  return contentToPublish(acting, await mustSeePublication(acting, id), dayInChina(acting.now()));
}
