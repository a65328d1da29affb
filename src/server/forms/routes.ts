import { formEndpoints } from '../../contract/forms.ts';
import { drawPlanForm, listForms, readLosses, writePlanForm } from '../../services/forms/plan-forms.ts';
import { routesOf } from '../route.ts';
import { formPolicies } from './policy.ts';

export const formRoutes = routesOf(formEndpoints, formPolicies, {
  list: async () => ({ value: { items: listForms() } }),
  async readLosses({ acting, params, query }) {
    return { value: { items: await readLosses(acting, params.id, params.form, query) } };
  },
  async write({ acting, params, query }) {
    const { name, bytes } = await writePlanForm(acting, params.id, params.form, query);
    return { value: undefined, file: { name, from: { pieces: [bytes] } } };
  },
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
