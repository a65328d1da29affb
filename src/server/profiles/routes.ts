import { profileEndpoints } from '../../contract/profiles.ts';
import { exportConfiguration } from '../../services/profiles/export-configuration.ts';
import { listProfiles } from '../../services/profiles/profile-lines.ts';
import {
  listOwnYears,
  previewRegionProfile,
  readRegionProfile,
  saveRegionProfile,
  withdrawRegionProfile,
} from '../../services/profiles/region-profiles.ts';
import { routesOf } from '../route.ts';
import { profilePolicies } from './policy.ts';
import { presentBuiltIn, presentPreview, replyProfile } from './presenter.ts';

export const profileRoutes = routesOf(profileEndpoints, profilePolicies, {
  listBuiltIn: async () => ({ value: { items: listProfiles().map(presentBuiltIn) } }),
  async listYears({ acting }) {
    const items = (await listOwnYears(acting)).map(({ fiscal_year, version, recorded_at, recorded_by }) => ({
      ...{ fiscalYear: fiscal_year, version, changedAt: recorded_at, changedBy: recorded_by },
    }));
    return { value: { items } };
  },
  read: async ({ acting, params }) => replyProfile(await readRegionProfile(acting, params.fiscalYear)),
  save: async ({ acting, params, body, expected }) =>
    replyProfile(await saveRegionProfile(acting, params.fiscalYear, expected, body)),
  withdraw: async ({ acting, params, expected }) =>
    replyProfile(await withdrawRegionProfile(acting, params.fiscalYear, expected)),
  preview: async ({ acting, params, body }) => ({
    value: presentPreview(await previewRegionProfile(acting, params.fiscalYear, body)),
  }),
  async exportConfiguration({ acting, params }) {
    const { name, text } = exportConfiguration(await readRegionProfile(acting, params.fiscalYear));
    return { value: undefined, file: { name, from: { pieces: [text] } } };
  },
});
