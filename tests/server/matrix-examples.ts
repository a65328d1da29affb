import { readFileSync } from 'node:fs';
import type { Role } from '../../src/model/role.ts';
import { codeAt, stepAt } from '../../src/services/access/one-time-code.ts';
import { accessExamples } from './matrix-access-examples.ts';
import { filingExamples } from './matrix-filing-examples.ts';
import { ledgerExamples } from './matrix-ledger-examples.ts';
import { oncePerOffice } from './once-per-office.ts';
import { education, PASSWORD, people, region, type TestOffice } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';
import { must, type Sent, type TestServer } from './test-server.ts';

/** A request that succeeds when the role may make it; `as` is filled in by the matrix unless it is given. */
export interface Example extends Sent {
  readonly path: string;
}

export interface World {
  readonly server: TestServer;
  readonly office: TestOffice;
  /** A name and code that nothing has yet. */
  readonly fresh: () => string;
}

export type MakeExample = (world: World, role: Role) => Promise<Example>;

const FIRST = 'Erste-Mal-2026';
const plain =
  (path: string): MakeExample =>
  async () => ({ path });

/** An account that nobody uses, with its ETag. */
async function spareAccount({ server, office, fresh }: World): Promise<{ readonly id: string; readonly etag: string }> {
  const body = { name: `a${fresh()}`, displayName: '备用', tenant: education, password: FIRST };
  const as = office.cookies['system-administrator'];
  const answer = await server.send('POST', '/api/v1/accounts', { as, body });
  return { id: ((await answer.json()) as { id: string }).id, etag: answer.headers.get('etag') ?? '' };
}

const accountToLookAt = oncePerOffice(spareAccount);

const onAccount =
  (rest: string, body?: object): MakeExample =>
  async (world) => {
    const { id, etag } = await spareAccount(world);
    return { path: `/accounts/${id}${rest}`, headers: { 'if-match': etag }, ...(body && { body }) };
  };

/** A cookie of the role's account that may be spent: the request ends the session or changes the password. */
const ownCookie = ({ office, fresh }: World, role: Role): Promise<string> =>
  office.hire(`b${fresh()}`, education, role);

/** One more session of the role's account, to be spent. */
const spareCookie = ({ server }: World, role: Role): Promise<string> => {
  const { name, password } = people[role];
  return server.signIn(name, password);
};

async function begunCodes(world: World, role: Role): Promise<{ readonly as: string; readonly code: string }> {
  const as = await ownCookie(world, role);
  const { secret } = await must<{ secret: string }>(
    world.server.send('POST', '/api/v1/session/one-time-codes', { as, body: { password: PASSWORD } }),
    201,
  );
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  const bytes = Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  return { as, code: codeAt(bytes, stepAt(world.server.clock.now)) };
}

const upload = '?fileName=paper.html';

/** Where a plan has to stand so that the role can do something to it: with its preparer, with the bureau, with the finance office. */
type Stage = 'draft' | 'submitted' | 'endorsed';
const stageFor = (role: Role): Stage =>
  role === 'preparer' ? 'draft' : role === 'finance-reviewer' ? 'endorsed' : 'submitted';

/** A plan of the education bureau at a stage. */
async function planAt(world: World, stage: Stage): Promise<{ readonly path: string; readonly etag: string }> {
  const { server, office } = world;
  const answer = await server.send('POST', `/api/v1/plans${upload}`, { as: office.cookies.preparer, body: paper() });
  const { id } = (await answer.json()) as { id: string };
  const path = `/plans/${id}`;
  let etag = answer.headers.get('etag') ?? '';
  const take = async (as: string, step: string): Promise<void> => {
    const taken = await server.send('POST', `/api/v1${path}/steps`, {
      as,
      body: { step },
      headers: { 'if-match': etag },
    });
    etag = taken.headers.get('etag') ?? '';
  };
  if (stage !== 'draft') await take(office.cookies.preparer, 'submit');
  if (stage === 'endorsed') await take(office.cookies['department-reviewer'], 'endorse');
  return { path, etag };
}

/** One at each stage that nobody changes. */
const planToLookAt = {
  draft: oncePerOffice((world: World) => planAt(world, 'draft')),
  submitted: oncePerOffice((world: World) => planAt(world, 'submitted')),
  endorsed: oncePerOffice((world: World) => planAt(world, 'endorsed')),
};

const atPlan =
  (rest: string): MakeExample =>
  async (world, role) => ({ path: (await planToLookAt[stageFor(role)](world)).path + rest });

const onPlan =
  (rest: string, more: Omit<Sent, 'headers'> = {}): MakeExample =>
  async (world, role) => {
    const { path, etag } = await planAt(world, stageFor(role));
    return { path: path + rest, headers: { 'if-match': etag }, ...more };
  };

const stepOf: Readonly<Partial<Record<Role, string>>> = {
  'department-reviewer': 'endorse',
  'finance-reviewer': 'approve',
};

async function planWithComment(world: World): Promise<Example> {
  const { server, office } = world;
  const { path } = await planAt(world, 'submitted');
  const body = { subject: '/projects/0', body: '请补充依据' };
  const as = office.cookies['department-reviewer'];
  const { id } = await must<{ id: string }>(server.send('POST', `/api/v1${path}/comments`, { as, body }), 201);
  return { path: `${path}/comments/${id}/resolution`, body: { answer: '已补充依据' } };
}

/** A batch with one checked paper, returned to its office. */
async function batchOf({ server, office }: World): Promise<string> {
  const as = office.cookies['finance-reviewer'];
  const sent = { as, body: zipOfPapers([paper()]) };
  const { id } = await must<{ id: string }>(server.send('POST', '/api/v1/reviews?title=t&fileName=t.zip', sent), 202);
  await (await server.send('GET', `/api/v1/reviews/${id}/events`, { as })).text();
  await must(server.send('POST', `/api/v1/reviews/${id}/documents/1/return`, { as, body: { note: '请修改' } }), 200);
  return id;
}

/** The content of a plan of the education bureau, as the API gives it. */
async function contentOf({ server, office }: World, path: string): Promise<object> {
  return must<object>(server.send('GET', `/api/v1${path}/content`, { as: office.cookies.preparer }), 200);
}

async function planEdit(world: World): Promise<Example> {
  const { path, etag } = await planAt(world, 'draft');
  const body = { ...(await contentOf(world, path)), overallGoal: '提高阅读兴趣' };
  return { path: `${path}/content`, body, headers: { 'if-match': etag } };
}

async function planDecision(world: World): Promise<Example> {
  const { server, office } = world;
  const { path } = await planAt(world, 'draft');
  const { findings } = await must<{ findings: { rule: string; subject: string }[] }>(
    server.send('GET', `/api/v1${path}/findings`, { as: office.cookies.preparer }),
    200,
  );
  const [first] = findings;
  return { path: `${path}/decisions`, body: { rule: first?.rule, subject: first?.subject, verdict: 'accepted' } };
}

/** Who brings a paper that the role sees: a reader brings none and sees those of the colleagues. */
const bringerOf = (role: Role) => (role === 'finance-reviewer' ? role : 'preparer');

/** A paper of the role's office that has been read, with its ETag. */
async function paperOf(world: World, role: Role): Promise<{ readonly path: string; readonly etag: string }> {
  const { server, office } = world;
  const as = office.cookies[bringerOf(role)];
  const sent = { as, body: paper({ people: '若干人次' }) };
  const { items } = await must<{ items: { id: string }[] }>(server.send('POST', `/api/v1/papers${upload}`, sent), 202);
  await (await server.send('GET', '/api/v1/paper-events', { as })).text();
  const path = `/papers/${items[0]?.id}`;
  const answer = await server.send('GET', `/api/v1${path}`, { as });
  return { path, etag: answer.headers.get('etag') ?? '' };
}

const onPaper =
  (rest: string, more: Omit<Sent, 'headers'> = {}): MakeExample =>
  async (world, role) => ({ path: (await paperOf(world, role)).path + rest, ...more });

/** Of each who brings papers, one that nobody changes: reading it costs a second. */
const paperToLookAt = {
  'finance-reviewer': oncePerOffice((world: World) => paperOf(world, 'finance-reviewer')),
  preparer: oncePerOffice((world: World) => paperOf(world, 'preparer')),
};

const atPaper =
  (rest: string): MakeExample =>
  async (world, role) => ({ path: (await paperToLookAt[bringerOf(role)](world)).path + rest });

async function paperPage({ server, office }: World, role: Role): Promise<Example> {
  const as = office.cookies[bringerOf(role)];
  const body = readFileSync(new URL('../../samples/yunchuan-water-2025.pdf', import.meta.url));
  const { items } = await must<{ items: { id: string }[] }>(
    server.send('POST', '/api/v1/papers?fileName=a.pdf', { as, body }),
    202,
  );
  return { path: `/papers/${items[0]?.id}/pages/1?width=300` };
}

async function paperCorrection(world: World, role: Role): Promise<Example> {
  const { path, etag } = await paperOf(world, role);
  const as = world.office.cookies[bringerOf(role)];
  const body = await must<object>(world.server.send('GET', `/api/v1${path}/content`, { as }), 200);
  return { path: `${path}/content`, body, headers: { 'if-match': etag } };
}

async function paperDecision(world: World, role: Role): Promise<Example> {
  const { path } = await paperOf(world, role);
  const as = world.office.cookies[bringerOf(role)];
  const { findings } = await must<{ findings: { rule: string; subject: string }[] }>(
    world.server.send('GET', `/api/v1${path}/findings`, { as }),
    200,
  );
  const [first] = findings;
  return { path: `${path}/decisions`, body: { rule: first?.rule, subject: first?.subject, verdict: 'accepted' } };
}

const sharedBatch = oncePerOffice(batchOf);
const onBatch =
  (rest: string, more: Sent = {}, start = '/reviews'): MakeExample =>
  async (world) => ({ path: `${start}/${await sharedBatch(world)}${rest}`, ...more });

/** A job that was put aside: one for a batch that is not there, which does nothing when it is tried again. */
async function putAside({ data }: TestServer): Promise<string> {
  const id = crypto.randomUUID();
  await data.store.pool.query(
    `insert into pgboss.job (id, name, data, source_name, source_id)
    select $1, 'dead-letters', '{"tenant":"130999/101","batch":"${id}"}', 'review', $1`,
    [id],
  );
  return id;
}

/** One example for every endpoint whose policy names who may call it. A route without one fails the matrix. */
export const examples: Readonly<Record<string, MakeExample>> = {
  'session.read': plain('/session'),
  'session.list': plain('/sessions'),
  'session.end': async (world, role) => ({ path: '/session', as: await spareCookie(world, role) }),
  'session.delete': async (world, role) => {
    const as = await spareCookie(world, role);
    const { items } = await must<{ items: { id: string; current: boolean }[] }>(
      world.server.send('GET', '/api/v1/sessions', { as }),
      200,
    );
    return { path: `/sessions/${items.find(({ current }) => current)?.id}`, as };
  },
  'session.password': async (world, role) => ({
    path: '/session/password',
    as: await ownCookie(world, role),
    body: { current: PASSWORD, next: 'Anderes-Wort-2026' },
  }),
  'one-time-codes.begin': async (_, role) => ({
    path: '/session/one-time-codes',
    body: { password: people[role].password },
  }),
  'one-time-codes.confirm': async (world, role) => {
    const { as, code } = await begunCodes(world, role);
    return { path: '/session/one-time-codes', as, body: { code } };
  },
  'recovery-codes.replace': async (world, role) => {
    const { as, code } = await begunCodes(world, role);
    await must(world.server.send('PUT', '/api/v1/session/one-time-codes', { as, body: { code } }), 200);
    return { path: '/session/recovery-codes', as, body: { password: PASSWORD } };
  },
  'one-time-codes.remove': async (world, role) => ({
    path: '/session/one-time-codes/removal',
    as: await ownCookie(world, role),
    body: { password: PASSWORD },
  }),
  ...accessExamples,
  'account.list': plain('/accounts'),
  'account.read': async (world) => ({ path: `/accounts/${(await accountToLookAt(world)).id}` }),
  'account.create': async ({ fresh }) => ({
    path: '/accounts',
    body: { name: `c${fresh()}`, displayName: '新人', tenant: education, password: FIRST },
  }),
  'account.change': onAccount('', { displayName: '改名' }),
  'account.role': onAccount('/role', { role: 'reader' }),
  'account.unlock': onAccount('/lock'),
  'account.end-sessions': onAccount('/sessions'),
  'office.list': plain('/offices'),
  'office.create': async ({ fresh }) => ({
    path: '/offices',
    body: { region: '130999', unit: fresh(), name: '新单位', kind: 'department', parent: region },
  }),
  'office.rename': async () => ({ path: `/offices/${education}`, body: { name: '云川县教育局' } }),
  'audit.search': plain('/audit'),
  'plan.create': async () => ({ path: `/plans${upload}`, body: paper() }),
  'plan.list': plain('/plans'),
  'plan.read': atPlan(''),
  'plan.replace': onPlan(`/paper${upload}`, { body: paper({ target: '≥10场' }) }),
  'plan.paper': atPlan('/paper'),
  'plan.content': atPlan('/content'),
  'plan.findings': atPlan('/findings'),
  'plan.report': atPlan('/report?format=xlsx'),
  'plan.differences': atPlan('/differences?since=submission'),
  'plan.step': async (world, role) => {
    const { path, etag } = await planAt(world, stageFor(role));
    return { path: `${path}/steps`, body: { step: stepOf[role] ?? 'submit' }, headers: { 'if-match': etag } };
  },
  'plan.steps': atPlan('/steps'),
  'check.run': async (world) => {
    const { path } = await planToLookAt.draft(world);
    return { path: '/checks', body: { plan: await contentOf(world, path) } };
  },
  'target.read': async () => ({ path: '/targets', body: { texts: ['不少于70起', '100%', '显著提升', ''] } }),
  'indicator-suggestion.list': plain('/indicator-suggestions?text=%E5%9F%B9%E8%AE%AD'),
  'form.list': plain('/forms'),
  'plan.form-losses': atPlan('/forms/sichuan-goals/losses'),
  'plan.form': atPlan('/forms/sichuan-goals?format=docx'),
  'plan.form-preview': atPlan('/forms/sichuan-goals/preview'),
  'plan.form-preview-page': atPlan('/forms/sichuan-goals/preview/1'),
  'paper.create': async () => ({ path: `/papers${upload}`, body: paper() }),
  'paper.list': plain('/papers'),
  'paper.watch': plain('/paper-events'),
  'paper.read': atPaper(''),
  'paper.file': atPaper('/file'),
  'paper.document': atPaper('/document'),
  'paper.page': paperPage,
  'paper.content': atPaper('/content'),
  'paper.correct': paperCorrection,
  'paper.findings': atPaper('/findings'),
  'paper.report': atPaper('/report?format=html'),
  'paper.decide': paperDecision,
  'paper.make-plan': onPaper('/plan', { body: {} }),
  'plan-draft.create': async () => ({
    path: '/plan-drafts',
    body: { from: 'empty', fiscalYear: 2026, title: '新计划' },
  }),
  'plan.edit': planEdit,
  'plan.versions': atPlan('/versions'),
  'plan.comparison': atPlan('/comparison?against=last-year'),
  'plan.decide': planDecision,
  'plan-comment.list': atPlan('/comments'),
  'plan-comment.create': onPlan('/comments', { body: { subject: '/projects/0', body: '请补充依据' } }),
  'plan-comment.resolve': planWithComment,
  'review.create': async () => ({ path: '/reviews?title=t&fileName=t.zip', body: zipOfPapers([paper()]) }),
  'review.queue': plain('/review-queue'),
  'review.heat-map': onBatch('/heat-map'),
  'review.distribution': onBatch('/distribution'),
  'review.export': onBatch('/export'),
  'review.compare': onBatch('/documents/1/last-year'),
  'review.list': plain('/reviews'),
  'review.read': onBatch(''),
  'review.watch': onBatch('/events'),
  'review.documents': onBatch('/documents'),
  'review.document': onBatch('/documents/1'),
  'review.paper': onBatch('/documents/1/paper'),
  'review.report': onBatch('/documents/1/report?format=html'),
  'review.groups': onBatch('/groups'),
  'review.return': onBatch('/documents/1/return', { body: { note: '请修改' } }),
  'returned-paper.list': plain('/returned-papers'),
  'returned-paper.read': onBatch('/1', {}, '/returned-papers'),
  'returned-paper.report': onBatch('/1/report?format=xlsx', {}, '/returned-papers'),
  'task.list': plain('/tasks'),
  'change.list': plain('/changes?since=2026-01-01T00:00:00Z'),
  'deadline.list': plain('/deadlines'),
  'deadline.set': async () => ({ path: '/deadlines/2030/plan', body: { dueOn: '2030-03-31' } }),
  'deadline.remove': async ({ server, office }) => {
    const as = office.cookies['finance-reviewer'];
    const path = '/deadlines/2031/monitoring?period=06';
    await must(server.send('PUT', `/api/v1${path}`, { as, body: { dueOn: '2031-07-15' } }), 200);
    return { path };
  },
  'notice.list': plain('/notices'),
  'notice.read': async () => ({ path: `/notices/${crypto.randomUUID()}/read`, body: { olderToo: true } }),
  'notice-settings.read': plain('/notice-settings'),
  'notice-settings.set': async () => ({ path: '/notice-settings', body: { email: 'a@example.com' } }),
  'operation.read': plain('/operation'),
  'backup.start': plain('/backups'),
  'job.dead': plain('/jobs/dead'),
  'job.retry': async ({ server }) => ({ path: `/jobs/dead/${await putAside(server)}/retry` }),
  'plan-lock.list': plain('/plan-locks'),
  'plan-lock.set': async () => ({ path: `/plan-locks/${education}/2031`, body: { locked: true } }),
  ...ledgerExamples,
  ...filingExamples,
};
