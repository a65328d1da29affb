import type { AnswerOf } from '../../contract/endpoint.ts';
import { tokenEndpoints } from '../../contract/tokens.ts';
import { type ApiTokenView, createApiToken, endApiToken, readApiTokens } from '../../services/access/api-tokens.ts';
import { routesOf } from '../route.ts';
import { tokenPolicies } from './policy.ts';

function presentToken(view: ApiTokenView): AnswerOf<typeof tokenEndpoints.revoke> {
  const { id, tenant, name, scopes } = view;
  return {
    ...{ id, tenant, name, scopes: [...scopes] },
    createdAt: view.created_at,
    createdBy: view.created_by,
    expiresAt: view.expires_at,
    revokedAt: view.revoked_at,
    revokedBy: view.revoked_by,
    lastUsedAt: view.last_used_at,
    lastUsedFrom: view.last_used_from,
  };
}

export const tokenRoutes = routesOf(tokenEndpoints, tokenPolicies, {
  list: async ({ acting }) => ({ value: { items: (await readApiTokens(acting)).map(presentToken) } }),
  async create({ acting, body }) {
    const { token, text } = await createApiToken(acting, body);
    return { value: { token: presentToken(token), secret: text } };
  },
  revoke: async ({ acting, params }) => ({ value: presentToken(await endApiToken(acting, params.id)) }),
});
