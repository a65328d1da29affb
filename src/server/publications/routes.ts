import type { AnswerOf } from '../../contract/endpoint.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { decidePublication, withdrawPublication } from '../../services/publishing/decide-publication.ts';
import { proposePublication } from '../../services/publishing/propose-publication.ts';
import type { PublicationView } from '../../services/publishing/publication-view.ts';
import { listPublications, previewPublication, readPublication } from '../../services/publishing/read-publications.ts';
import { pageOf } from '../page-of.ts';
import { type Reply, routesOf } from '../route.ts';
import { publicationPolicies } from './policy.ts';

type Shown = AnswerOf<typeof publicationEndpoints.read>;

export const publicationRoutes = routesOf(publicationEndpoints, publicationPolicies, {
  propose: async ({ acting, body }) => reply(await proposePublication(acting, body)),
  async list({ acting, query }) {
    const { cursor, limit, ...search } = query;
    const found = await listPublications(acting, { ...search, before: cursor, limit: limit + 1 });
    return { value: pageOf(found, limit, ({ row }) => row.publication_id, present) };
  },
  read: async ({ acting, params }) => reply(await readPublication(acting, params.id)),
  async preview({ acting, params }) {
    const { tables, ...head } = await previewPublication(acting, params.id);
    const shown = tables.map((table) => ({ ...table, goals: [...table.goals], lines: [...table.lines] }));
    return { value: { ...head, tables: shown } };
  },
  decide: async ({ acting, params, expected, body }) =>
    reply(await decidePublication(acting, params.id, expected, body)),
  withdraw: async ({ acting, params, expected, body }) =>
    reply(await withdrawPublication(acting, params.id, expected, body.note)),
});

const reply = (view: PublicationView): Reply<Shown> => ({ value: present(view), revision: view.row.revision });

function present({ row, cleared, path }: PublicationView): Shown {
  const { tenant, kind, title, state, note } = row;
  return {
    ...{ tenant, kind, title, state, note, path, id: row.publication_id, cleared: [...cleared] },
    documentId: row.document_id,
    documentVersion: row.document_version,
    fiscalYear: row.fiscal_year,
    ...{ proposedAt: row.proposed_at, proposedBy: row.proposed_by_name },
    ...{ decidedAt: row.decided_at, decidedBy: row.decided_by_name },
    ...{ withdrawnAt: row.withdrawn_at, withdrawnBy: row.withdrawn_by_name },
  };
}
