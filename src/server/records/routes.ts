import { recordEndpoints } from '../../contract/records.ts';
import {
  correctRecordOf,
  createRecord,
  eraseRecordOf,
  withdrawRecordOf,
} from '../../services/records/change-records.ts';
import { checkRecord, readUses } from '../../services/records/check-record.ts';
import { listRecordsOf, proveRecordOf, readNamedHistory, readOneRecord } from '../../services/records/read-records.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { recordPolicies } from './policy.ts';
import { presentCheck, presentRecord, presentUse, presentVersion, replyRecord } from './presenter.ts';
import { placeOf, writePlace } from './record-cursor.ts';

export const recordRoutes = routesOf(recordEndpoints, recordPolicies, {
  async list({ acting, params, query }) {
    const { cursor, limit, late, withoutExhibit, ...search } = query;
    const rows = await listRecordsOf(acting, params.ledger, {
      ...search,
      late: late !== undefined,
      withoutExhibit: withoutExhibit !== undefined,
      after: placeOf(cursor),
      limit: limit + 1,
    });
    return { value: pageOf(rows, limit, ({ version }) => writePlace(version), presentRecord) };
  },
  create: async ({ acting, params, body }) => replyRecord(await createRecord(acting, params.ledger, body)),
  async check({ acting, params, body }) {
    return { value: presentCheck(await checkRecord(acting, params.ledger, body.fields)) };
  },
  read: async ({ acting, params, query }) =>
    replyRecord(await readOneRecord(acting, params.ledger, params.id, query.office)),
  correct: async ({ acting, params, expected, body }) =>
    replyRecord(await correctRecordOf(acting, params.ledger, params.id, expected, body)),
  withdraw: async ({ acting, params, expected, body }) =>
    replyRecord(await withdrawRecordOf(acting, params.ledger, params.id, expected, body)),
  erase: async ({ acting, params, expected, body }) =>
    replyRecord(await eraseRecordOf(acting, params.ledger, params.id, expected, body)),
  async history({ acting, params, query }) {
    const versions = await readNamedHistory(acting, params.ledger, params.id, query.office);
    return { value: { items: versions.map(presentVersion) } };
  },
  async proof({ acting, params, query }) {
    const proof = await proveRecordOf(acting, params.ledger, params.id, query);
    const pieces = [`${JSON.stringify(proof, null, 1)}\n`];
    return { value: undefined, file: { name: `证明-${params.id}.json`, from: { pieces } } };
  },
  async uses({ acting, params, query }) {
    const record = await readOneRecord(acting, params.ledger, params.id, query.office);
    return { value: { items: (await readUses(acting, params.ledger, record, query.office)).map(presentUse) } };
  },
});
