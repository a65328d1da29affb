import { ledgerEndpoints, periodEndpoints } from '../../contract/ledgers.ts';
import { tenantKey } from '../../model/tenant.ts';
import { alterLedger, createLedger } from '../../services/ledgers/change-ledger.ts';
import { exportFile, templateFile } from '../../services/ledgers/ledger-files.ts';
import { readPeriods, setPeriod } from '../../services/ledgers/periods.ts';
import { readDays, readLedger, readLedgers } from '../../services/ledgers/read-ledgers.ts';
import { routesOf } from '../route.ts';
import { ledgerPolicies, periodPolicies } from './policy.ts';
import { presentLedgers, presentPeriod, replyDefinition } from './presenter.ts';

const ledgers = routesOf(ledgerEndpoints, ledgerPolicies, {
  async list({ acting, query }) {
    return { value: presentLedgers(await readLedgers(acting, query.office)), isRemembered: true };
  },
  read: async ({ acting, params, query }) => replyDefinition(await readLedger(acting, params.ledger, query.office)),
  define: async ({ acting, body }) => replyDefinition(await createLedger(acting, body)),
  alter: async ({ acting, params, expected, body }) =>
    replyDefinition(await alterLedger(acting, params.ledger, expected, body)),
  async template({ acting, params, query }) {
    return { value: undefined, file: await templateFile(acting, params.ledger, query.office) };
  },
  async export({ acting, params, query }) {
    const { office, format, ...range } = query;
    return { value: undefined, file: await exportFile(acting, params.ledger, { office, format, range }) };
  },
  async days({ acting, params, query }) {
    const { office, from, to } = query;
    return { value: { items: [...(await readDays(acting, params.ledger, { from, to }, office))] } };
  },
});

const periods = routesOf(periodEndpoints, periodPolicies, {
  async list({ acting, query }) {
    return { value: { items: (await readPeriods(acting, query.office)).map(presentPeriod) } };
  },
  async set({ acting, params, body }) {
    return { value: presentPeriod(await setPeriod(acting, tenantKey(params), params.period, body.closed)) };
  },
});

export const ledgerRoutes = [...ledgers, ...periods];
