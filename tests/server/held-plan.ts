import { must, type TestServer } from './test-server.ts';

/** A plan as the API shows it, with what the next change needs. */
export interface HeldPlan {
  readonly plan: {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly possibleSteps: string[];
    readonly fileName: string | null;
    readonly origin: string;
  };
  readonly path: string;
  readonly etag: string;
}

/** Demands the status and holds the plan that is answered. */
export async function held(answer: Promise<Response>, status = 200): Promise<HeldPlan> {
  const response = await answer;
  const plan = await must<HeldPlan['plan']>(Promise.resolve(response), status);
  return { plan, path: `/api/v1/plans/${plan.id}`, etag: response.headers.get('etag') ?? '' };
}

/** What can be done with a plan that is held, and with the answers. */
export function planCalls(server: TestServer) {
  return {
    take: ({ path, etag }: HeldPlan, as: string, step: string, more: object = {}): Promise<Response> =>
      server.send('POST', `${path}/steps`, { as, body: { step, ...more }, headers: { 'if-match': etag } }),
    edit: ({ path, etag }: HeldPlan, as: string, content: object): Promise<Response> =>
      server.send('PUT', `${path}/content`, { as, body: content, headers: { 'if-match': etag } }),
    read: <T = Record<string, unknown>>(as: string, path: string, status = 200): Promise<T> =>
      must<T>(server.send('GET', path, { as }), status),
    codeOf: async (answer: Promise<Response>): Promise<string> =>
      ((await (await answer).json()) as { code: string }).code,
  };
}
