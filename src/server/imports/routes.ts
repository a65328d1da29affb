import { importEndpoints } from '../../contract/imports.ts';
import { commitImport, discardImport, mendRow, undoImportOf } from '../../services/imports/change-imports.ts';
import {
  beginImport,
  listImportsOf,
  readImport,
  readImportRows,
  watchImport,
} from '../../services/imports/office-imports.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { importPolicies } from './policy.ts';
import { presentImport, presentImportRow } from './presenter.ts';

export const importRoutes = routesOf(importEndpoints, importPolicies, {
  async begin({ acting, params, query, upload }) {
    const sheet = { ...upload, fileName: query.fileName };
    return { value: presentImport(await beginImport(acting, params.ledger, sheet, query.year)) };
  },
  async list({ acting, query }) {
    const { cursor, limit, ...search } = query;
    const rows = await listImportsOf(acting, { ...search, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ id }) => id, presentImport) };
  },
  read: async ({ acting, params }) => ({ value: presentImport(await readImport(acting, params.id)) }),
  async watch({ acting, params, signal }) {
    const value = presentImport(await readImport(acting, params.id));
    return { value, events: presented(watchImport(acting, params.id, signal)) };
  },
  async rows({ acting, params, query }) {
    const { cursor = 0, limit, show } = query;
    const page = { after: cursor, limit: limit + 1, onlyBad: show === 'bad' };
    const rows = await readImportRows(acting, params.id, page);
    return { value: pageOf(rows, limit, ({ number }) => String(number), presentImportRow) };
  },
  async mend({ acting, params, body }) {
    return { value: presentImportRow(await mendRow(acting, params.id, params.number, body.fields)) };
  },
  async commit({ acting, params, body }) {
    return { value: presentImport(await commitImport(acting, params.id, body)) };
  },
  discard: async ({ acting, params }) => ({ value: presentImport(await discardImport(acting, params.id)) }),
  async undo({ acting, params, body }) {
    const { preview, undone } = await undoImportOf(acting, params.id, body.late);
    return { value: { ...presentImport(preview), ...undone } };
  },
});

async function* presented(previews: ReturnType<typeof watchImport>) {
  for await (const preview of previews) yield presentImport(preview);
}
