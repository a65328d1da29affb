import { formEndpoints } from '../../contract/forms.ts';
import { drawPlanForm, listForms, readLosses, writePlanForm } from '../../services/forms/plan-forms.ts';
import { replyFile, routesOf } from '../route.ts';
import { formPolicies } from './policy.ts';

export const formRoutes = routesOf(formEndpoints, formPolicies, {
  list: async () => ({ value: { items: listForms() } }),
  async readLosses({ acting, params, query }) {
    return { value: { items: await readLosses(acting, params.id, params.form, query) } };
  },
  write: async ({ acting, params, query }) => replyFile(await writePlanForm(acting, params.id, params.form, query)),
  async preview({ acting, params, query }) {
    const { pages } = await drawPlanForm(acting, params.id, params.form, query, { page: 1, width: 200 });
    return { value: { pages } };
  },
  async previewPage({ acting, params, query }) {
    const { page } = params;
    const { png } = await drawPlanForm(acting, params.id, params.form, query, { page, width: query.width });
    return { value: undefined, file: { name: `${page}.png`, from: { pieces: [png] }, shownAs: 'image/png' } };
  },
});
