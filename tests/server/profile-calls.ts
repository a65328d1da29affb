import type { RegionProfile } from '../../src/model/region-profile.ts';
import { builtInProfile } from '../../src/services/profiles/profile-chain.ts';
import { must, type TestServer } from './test-server.ts';

/** What the API says holds in a year. */
export interface ShownProfile {
  readonly by: string;
  readonly why: { readonly zh: string };
  readonly decided: { readonly region: string; readonly fiscalYear: number; readonly version: number } | null;
  readonly content: RegionProfile;
}

/** The built-in profile with what a test decides otherwise. */
export function profileWith(
  scoring: Partial<RegionProfile['scoring']> = {},
  rules: RegionProfile['rules'] = {},
): RegionProfile {
  return { ...builtInProfile, scoring: { ...builtInProfile.scoring, ...scoring }, rules };
}

/** How profiles are asked for and changed. */
export function profileCalls(server: Pick<TestServer, 'send'>) {
  const path = (year: number): string => `/api/v1/region-profiles/${year}`;
  const read = async (as: string, year: number): Promise<{ shown: ShownProfile; etag: string }> => {
    const answer = await server.send('GET', path(year), { as });
    return { etag: answer.headers.get('etag') ?? '', shown: await must<ShownProfile>(Promise.resolve(answer), 200) };
  };
  const put = (as: string, year: number, body: object, etag: string): Promise<Response> =>
    server.send('PUT', path(year), { as, body, headers: { 'if-match': etag } });
  return {
    read,
    put,
    /** Decides for a year, whatever stands there. */
    decide: async (as: string, year: number, content: object): Promise<ShownProfile> =>
      must<ShownProfile>(put(as, year, content, (await read(as, year)).etag), 200),
    withdraw: async (as: string, year: number): Promise<ShownProfile> =>
      must<ShownProfile>(
        server.send('DELETE', path(year), { as, headers: { 'if-match': (await read(as, year)).etag } }),
        200,
      ),
    preview: (as: string, year: number, body: object): Promise<Response> =>
      server.send('POST', `${path(year)}/preview`, { as, body }),
  };
}
