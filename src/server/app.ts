import { type Context, Hono } from 'hono';
import { OperationalError } from '../base/operational-error.ts';
import { recordRefusal } from '../services/audit/record-refusal.ts';
import { mustBeReachable } from '../services/data/must-be-reachable.ts';
import type { Data } from '../services/data/open-data.ts';
import type { Jobs } from '../services/jobs/jobs.ts';
import type { StandingPool } from '../services/reading/pool.ts';
import type { Operator } from '../services/settings/operator.ts';
import { answerRoute } from './answer-route.ts';
import { Forbidden } from './forbidden.ts';
import { mayReadMetrics } from './metrics/may-read-metrics.ts';
import { type Metrics, startMetrics } from './metrics/metrics.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import { referencePage } from './openapi/reference-page.ts';
import { languageOf, problemAnswer } from './problem.ts';
import { answerPublic } from './public-site/answer-public.ts';
import { clientAddress } from './request/client-address.ts';
import { mustBeOwnSite } from './request/cross-site.ts';
import { RateLimit } from './request/rate-limit.ts';
import type { Route } from './route.ts';
import { isSecurityEvent } from './security-events.ts';
import { securityHeaders } from './security-headers.ts';
import type { ServerLog } from './server-log.ts';
import type { ServerSettings } from './server-settings.ts';
import { answerWeb } from './web/answer-web.ts';
import type { WebFiles } from './web/web-files.ts';

/** What the server is made of. Clock and ids come from outside. */
export interface ServerParts {
  readonly data: Data;
  readonly papers: StandingPool;
  readonly jobs: Jobs;
  readonly operator: Operator;
  readonly routes: readonly Route[];
  readonly settings: ServerSettings;
  readonly log: ServerLog;
  /** The built web application; without it the API alone is served. */
  readonly web?: WebFiles | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly version: string;
  /** True as soon as the server is to stop: health says so, and nothing new is begun. */
  readonly isStopping: () => boolean;
  /** Ends streams that would otherwise go on until their reader leaves. */
  readonly stopping: AbortSignal;
}

type Variables = {
  requestId: string;
  /** The answer was made with every header it has to carry. */
  isDressed: boolean;
};

type App = Hono<{ Variables: Variables }>;

/** Headers that every answer has to carry. */
type Headers = Readonly<Record<string, string>>;

/** The whole server as a function from request to response. */
export function buildApp(parts: ServerParts): App {
  const app: App = new Hono();
  const metrics = startMetrics(parts);
  const secure = securityHeaders(parts.settings);
  dressAnswers(app, parts, metrics, secure);
  offerOperation(app, parts, metrics);
  app.get('/public', (context) => context.redirect('/public/', 301));
  app.get('/public/*', (context) => answerPublic(context, parts.data));
  offerDescription(app, parts);
  offerEndpoints(app, parts, secure);
  app.get('*', async (context, next) => (parts.web && answerWeb(parts.web, context.req.raw)) ?? (await next()));
  app.notFound(() => {
    throw nothingThere();
  });
  answerErrors(app, parts.log);
  return app;
}

/** Gives every request its id and every answer its headers; notes how long it took. */
function dressAnswers(app: App, { newId, log }: ServerParts, metrics: Metrics, secure: Headers): void {
  const headers = Object.entries(secure);
  app.use(async (context, next) => {
    const requestId = newId();
    const started = performance.now();
    context.set('requestId', requestId);
    await next();
    if (!context.get('isDressed')) {
      const given = context.res.headers;
      for (const [name, value] of headers) if (!given.has(name)) given.set(name, value);
      given.set('x-request-id', requestId);
    }
    const milliseconds = performance.now() - started;
    logRequest(log, context, requestId, milliseconds);
    metrics.observe({
      ...{ method: context.req.method, route: routeOf(context) },
      ...{ status: context.res.status, seconds: milliseconds / 1000 },
    });
  });
}

/** What whoever runs the server asks it: its figures, whether it lives, whether it can work. */
function offerOperation(app: App, { data, settings, isStopping }: ServerParts, metrics: Metrics): void {
  app.get('/metrics', async (context) => {
    if (!mayReadMetrics(context, settings)) throw nothingThere();
    context.header('content-type', metrics.contentType);
    return context.body(await metrics.text());
  });
  app.get('/health/live', (context) => context.json({ status: 'live' }));
  app.get('/health/ready', async (context) => {
    if (isStopping()) throw shuttingDown();
    await mustBeReachable(data);
    return context.json({ status: 'ready' });
  });
}

/** The description of the API, for programs and for people: written when first asked for, which in most installations is never. */
function offerDescription(app: App, { routes, version }: ServerParts): void {
  const document = once(() => JSON.stringify(openApiDocument(routes, version)));
  app.get('/api/v1/openapi.json', (context) => {
    context.header('content-type', 'application/json');
    return context.body(document());
  });
  const reference = once(() => referencePage(routes, version));
  app.get('/api/v1/', (context) => {
    const { html, contentSecurityPolicy } = reference();
    context.header('content-security-policy', contentSecurityPolicy);
    return context.html(html);
  });
}

function offerEndpoints(app: App, parts: ServerParts, secure: Headers): void {
  const { settings } = parts;
  const limits = {
    signIn: new RateLimit(settings.signInsPerMinute),
    session: new RateLimit(settings.requestsPerMinute),
  };
  for (const route of parts.routes) {
    app.on(route.endpoint.method.toUpperCase(), `/api/v1${route.endpoint.path}`, async (context) => {
      if (parts.isStopping()) throw shuttingDown();
      mustBeOwnSite(context.req.raw, settings.origin);
      const requestId = context.get('requestId');
      const address = clientAddress(context, settings.behindProxy);
      const dressed = (): Headers => {
        context.set('isDressed', true);
        return { ...secure, 'x-request-id': requestId };
      };
      return answerRoute(context, route, parts, { requestId, address }, { limits, headers: dressed });
    });
  }
}

/** Turns errors into answers; refusals are recorded, and what concerns security or nobody has foreseen is logged. */
function answerErrors(app: App, log: ServerLog): void {
  app.onError(async (error, context) => {
    const requestId = context.get('requestId');
    const route = routeOf(context);
    if (error instanceof Forbidden && error.acting) await recordRefusal(error.acting, error.action);
    if (!(error instanceof OperationalError))
      log({ level: 'error', event: 'fault', requestId, route, stack: error.stack ?? String(error) });
    else if (isSecurityEvent(error.code))
      log({ level: 'warning', event: 'security', code: error.code, requestId, route });
    return problemAnswer(error, requestId, languageOf(context.req.header('accept-language')));
  });
}

function once<T extends string | object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The route's pattern and not the path: ids and names stay out of the log. */
const routeOf = (context: Context): string => context.req.routePath;

function logRequest(log: ServerLog, context: Context, requestId: string, milliseconds: number): void {
  const { status } = context.res;
  log({
    level: status >= 500 ? 'error' : 'info',
    event: 'request',
    requestId,
    method: context.req.method,
    route: routeOf(context),
    status,
    ms: Math.round(milliseconds * 10) / 10,
  });
}

const nothingThere = (): OperationalError =>
  new OperationalError('resource_not_found', { zh: '没有这个地址。', en: 'There is nothing at this address.' });

const shuttingDown = (): OperationalError =>
  new OperationalError('shutting_down', {
    zh: '服务正在停止，请稍后再试。',
    en: 'The server is stopping; try again in a moment.',
  });
