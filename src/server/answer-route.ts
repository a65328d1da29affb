import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { OperationalError } from '../base/operational-error.ts';
import { type Endpoint, isFileBody } from '../contract/endpoint.ts';
import { whoHolds } from '../services/access/api-tokens.ts';
import { whoIs } from '../services/access/sessions.ts';
import type { Acting, Actor, Calling, Origin } from '../services/acting/actor.ts';
import type { Data } from '../services/data/open-data.ts';
import type { ServerParts } from './app.ts';
import { eventStream } from './event-stream.ts';
import { Forbidden } from './forbidden.ts';
import { allows } from './policy.ts';
import { jsonOnce } from './remembered-answers.ts';
import type { RateLimit } from './request/rate-limit.ts';
import { type Input, readInput } from './request/read-input.ts';
import { receiveUpload, type Upload } from './request/receive-upload.ts';
import { readSessionCookie, writeSessionCookie } from './request/session-cookie.ts';
import type { Call, Reply, Route } from './route.ts';
import { sendFile } from './send-file.ts';
import { roleInOperation } from './token-access.ts';

/** What an account that has to choose a password first may still do. */
const BEFORE_PASSWORD_CHANGE: readonly string[] = ['session.read', 'session.end', 'session.password'];

export interface Limits {
  readonly signIn: RateLimit;
  readonly session: RateLimit;
}

/** Every header that an answer has to carry; whoever asks puts them into it, and nobody adds them again. */
export type AnswerHeaders = () => Readonly<Record<string, string>>;

/** One request to one route: who (401), in which form (400), allowed or not (403), and only then the work. */
export async function answerRoute(
  context: Context,
  route: Route,
  parts: ServerParts,
  origin: Origin,
  { limits, headers }: { readonly limits: Limits; readonly headers: AnswerHeaders },
): Promise<Response> {
  const { endpoint, policy } = route;
  const calling = await callingOf(context, route, parts, origin, limits);
  const input = await readInput(context, endpoint);
  const expected = endpoint.ifMatch ? readIfMatch(context) : undefined;
  if (policy !== 'everyone') mustBeAllowed(calling as Acting, route);
  const upload = isFileBody(endpoint.body) ? await receiveUpload(context.req.raw, endpoint.body.maxBytes) : undefined;
  try {
    const repeatable = repeatableOf(context, endpoint, input, upload);
    const reply = await route.handle(
      callOf({ ...calling, ...(repeatable && { repeatable }) }, input, expected, upload, () =>
        callerGone(context, parts),
      ),
    );
    return respond(context, endpoint, reply, parts, headers);
  } finally {
    await upload?.remove();
  }
}

async function callingOf(
  context: Context,
  { endpoint, policy }: Route,
  { data, papers, jobs, operator, now, settings }: ServerParts,
  origin: Origin,
  limits: Limits,
): Promise<Calling> {
  const calling = { data, papers, jobs, operator, now, origin };
  if (policy === 'everyone') {
    if (endpoint.method !== 'get') limits.signIn.mustAllow(origin.address, now());
    return calling;
  }
  const bearer = readBearer(context);
  const actor =
    bearer === undefined
      ? await whoIs(data, readSessionCookie(context, settings) ?? '', now())
      : await programOf(bearer, endpoint, { data, now: now(), address: origin.address });
  if (!actor) throw notSignedIn();
  limits.session.mustAllow(actor.session, now());
  return { ...calling, actor };
}

/** The token of an Authorization header (RFC 6750 2.1). Where one is sent it alone counts, and no cookie beside it. */
function readBearer(context: Context): string | undefined {
  const header = context.req.header('authorization');
  return header === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
}

/** A program of another system: in each operation it has the role of the scope that opens it, or none. */
async function programOf(
  token: string,
  { id }: Endpoint,
  { data, ...when }: { readonly data: Data; readonly now: Date; readonly address: string },
): Promise<Actor> {
  const program = await whoHolds(data, token, when);
  return { ...program, role: roleInOperation(program.scopes, id) ?? null };
}

function mustBeAllowed(acting: Acting, { endpoint, policy }: Route): void {
  const { role, mustChange, scopes }: Actor = acting.actor;
  if (scopes !== undefined && role === null) throw new Forbidden(acting, endpoint.id);
  if (mustChange && !BEFORE_PASSWORD_CHANGE.includes(endpoint.id)) throw passwordChangeNeeded();
  if (!allows(policy, role)) throw new Forbidden(acting, endpoint.id);
}

/** ETags of ours are strong and hold the revision alone. */
function readIfMatch(context: Context): { readonly revision: number } {
  const match = /^"(\d{1,15})"$/.exec(context.req.header('if-match') ?? '');
  if (match) return { revision: Number(match[1]) };
  throw new OperationalError('precondition_needed', {
    zh: '请先读取这项内容，修改时把它的 ETag 放进 If-Match。',
    en: 'Read the thing first and send its ETag as If-Match with the change.',
  });
}

function repeatableOf(context: Context, endpoint: Endpoint, { bodyText }: Input, upload: Upload | undefined) {
  const key = endpoint.repeatable ? context.req.header('idempotency-key') : undefined;
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw badKey();
  const { search } = new URL(context.req.url);
  const request = [endpoint.id, JSON.stringify(context.req.param()), search, upload?.sha256 ?? bodyText].join('\n');
  return { key, fingerprint: createHash('sha256').update(request).digest('hex') };
}

/** Ends when the caller has gone away or the server stops: either way nobody waits for more. */
const callerGone = (context: Context, { stopping }: ServerParts): AbortSignal =>
  AbortSignal.any([context.req.raw.signal, stopping]);

function callOf(
  calling: Calling,
  { params, query, body }: Input,
  expected: { readonly revision: number } | undefined,
  upload: Upload | undefined,
  gone: () => AbortSignal,
): Call {
  const must = <T>(value: T | undefined, what: string): T => {
    if (value === undefined)
      throw new Error(`The endpoint's contract has no ${what}; its handler must not ask for it.`);
    return value;
  };
  // The parts have the form of the contract, which the handler's type says; here they are of any endpoint.
  return {
    calling,
    params: params as undefined,
    query: query as undefined,
    body: body as undefined,
    // Made only where it is asked for: it costs as much as a query.
    get signal() {
      return gone();
    },
    get acting() {
      return must(calling.actor ? (calling as Acting) : undefined, 'signed-in caller');
    },
    get upload() {
      return must(upload, 'file body');
    },
    get expected() {
      return must(expected, 'If-Match');
    },
  };
}

function respond(
  context: Context,
  { answer }: Endpoint,
  reply: Reply<unknown>,
  { settings }: ServerParts,
  headers: AnswerHeaders,
): Response | Promise<Response> {
  if (reply.session !== undefined) writeSessionCookie(context, settings, reply.session);
  if (reply.revision !== undefined) context.header('etag', `"${reply.revision}"`);
  if (reply.file) return sendFile(context, reply.file);
  if (reply.events) {
    context.header('content-type', 'text/event-stream');
    context.header('x-accel-buffering', 'no');
    return context.body(eventStream(reply.events), 200);
  }
  if (answer.status === 204) return context.body(null, 204);
  const body = reply.isRemembered ? jsonOnce(reply.value as object) : JSON.stringify(reply.value);
  if (reply.session !== undefined || reply.revision !== undefined) {
    context.header('content-type', 'application/json');
    return context.body(body, answer.status);
  }
  return new Response(body, { status: answer.status, headers: { ...headers(), 'content-type': 'application/json' } });
}

const notSignedIn = (): OperationalError =>
  new OperationalError('not_signed_in', {
    zh: '尚未登录，或登录已失效（30 分钟无操作自动退出）。请重新登录。',
    en: 'Nobody is signed in, or the session has ended (after 30 idle minutes); sign in again.',
  });

const passwordChangeNeeded = (): OperationalError =>
  new OperationalError('password_change_needed', {
    zh: '这是初始口令，请先修改为自己的口令。',
    en: 'This is a first password; choose an own one before anything else.',
  });

const badKey = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: 'Idempotency-Key 须为 1 至 128 个可见的 ASCII 字符。',
    en: 'The Idempotency-Key has to be 1 to 128 visible ASCII characters.',
  });
