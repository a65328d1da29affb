import { measureEndpoints } from '../../contract/measures.ts';
import { certifyClaims, readCertifications } from '../../services/measures/certify-claims.ts';
import { readEvidence, readMeasuredRecords } from '../../services/measures/measured-records.ts';
import { claimValues, confirmMeasuresOf, readMeasures, tryMeasure } from '../../services/measures/plan-measures.ts';
import { pageOf } from '../page-of.ts';
import { placeOf, writePlace } from '../records/record-cursor.ts';
import { routesOf } from '../route.ts';
import { measurePolicies } from './policy.ts';
import {
  presentCertification,
  presentEvidence,
  presentKept,
  presentMeasuredRecord,
  presentMeasures,
  presentTrial,
} from './presenter.ts';

export const measureRoutes = routesOf(measureEndpoints, measurePolicies, {
  async read({ acting, params, query }) {
    return { value: presentMeasures(await readMeasures(acting, params.id, query.through)) };
  },
  async try({ acting, params, body }) {
    return { value: presentTrial(await tryMeasure(acting, params.id, body.measure, body.through)) };
  },
  async confirm({ acting, params, body }) {
    return { value: presentMeasures(await confirmMeasuresOf(acting, params.id, body.measures)) };
  },
  async records({ acting, params, query }) {
    const { cursor, limit, ...asked } = query;
    const page = { ...asked, after: placeOf(cursor), limit: limit + 1 };
    const rows = await readMeasuredRecords(acting, params.id, page);
    return {
      value: pageOf(rows, limit, ({ view }) => writePlace(view.version), presentMeasuredRecord),
    };
  },
  async evidence({ acting, params, query }) {
    const evidence = await readEvidence(acting, params.id, query);
    return { value: { evidence: presentEvidence(evidence) } };
  },
  async claim({ acting, params, body }) {
    return { value: presentMeasures(await claimValues(acting, params.id, body.claims)) };
  },
  async certify({ acting, params, body }) {
    return { value: { items: (await certifyClaims(acting, params.id, body)).map(presentCertification) } };
  },
  async certifications({ acting, params, query }) {
    return { value: { items: (await readCertifications(acting, params.id, query.of)).map(presentKept) } };
  },
});
