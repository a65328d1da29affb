import { sessionEndpoints } from '../../contract/session.ts';
import { isSetUp } from '../../services/access/installation.ts';
import {
  beginOneTimeCodes,
  changePassword,
  confirmOneTimeCodes,
  removeOneTimeCodes,
  replaceRecoveryCodes,
} from '../../services/access/own-account.ts';
import { endSession, ownSessions, whoIs } from '../../services/access/sessions.ts';
import { setUp } from '../../services/access/set-up.ts';
import { signIn } from '../../services/access/sign-in.ts';
import { isDemonstration } from '../../services/demonstration/is-demonstration.ts';
import { loadDemonstration } from '../../services/demonstration/load-demonstration.ts';
import { isLoadCutOff } from '../../services/demonstration/load-mark.ts';
import { routesOf } from '../route.ts';
import { sessionPolicies } from './policy.ts';
import { presentActor } from './presenter.ts';

const done = { value: undefined };

export const sessionRoutes = routesOf(sessionEndpoints, sessionPolicies, {
  async readSetUp({ calling }) {
    const { db } = calling.data.store;
    const demonstration = await isDemonstration(db);
    return { value: { done: await isSetUp(db), demonstration, cutOff: demonstration && (await isLoadCutOff(db)) } };
  },
  setUp: async ({ calling, body }) => ({ value: await setUp(calling, body) }),
  async loadDemonstration({ calling }) {
    const { credentials, ...counts } = await loadDemonstration(calling);
    return { value: { accounts: [...credentials], ...counts } };
  },
  async signIn({ calling, body }) {
    const session = await signIn(calling, body);
    const actor = await whoIs(calling.data, session, calling.now());
    if (!actor) throw new Error('signIn: the session that was just made is not there');
    return { value: presentActor(actor), session };
  },
  whoAmI: async ({ acting }) => ({ value: presentActor(acting.actor) }),
  async signOut({ acting }) {
    await endSession(acting, acting.actor.session);
    return { ...done, session: null };
  },
  async listSessions({ acting }) {
    const rows = await ownSessions(acting);
    const items = rows.map(({ id, created_at, seen_at, address }) => {
      return { id, createdAt: created_at, seenAt: seen_at, address, current: id === acting.actor.session };
    });
    return { value: { items } };
  },
  async endSession({ acting, params }) {
    await endSession(acting, params.id);
    return done;
  },
  async changePassword({ acting, body }) {
    await changePassword(acting, body);
    return { ...done, session: null };
  },
  beginOneTimeCodes: async ({ acting, body }) => ({ value: await beginOneTimeCodes(acting, body) }),
  async confirmOneTimeCodes({ acting, body }) {
    const { recoveryCodes } = await confirmOneTimeCodes(acting, body.code);
    return { value: { recoveryCodes: [...recoveryCodes] } };
  },
  async replaceRecoveryCodes({ acting, body }) {
    const { recoveryCodes } = await replaceRecoveryCodes(acting, body);
    return { value: { recoveryCodes: [...recoveryCodes] } };
  },
  async removeOneTimeCodes({ acting, body }) {
    await removeOneTimeCodes(acting, body);
    return done;
  },
});
