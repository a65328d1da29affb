// Examples of requests for monitorings and self-evaluations, for the matrix of routes and roles.
import type { Role } from '../../src/model/role.ts';
import type { Example, World } from './matrix-examples.ts';
import { oncePerOffice } from './once-per-office.ts';
import { education } from './test-office.ts';
import { filledSheet } from './test-papers.ts';
import { must, type Sent } from './test-server.ts';
import { approvedPlan } from './test-year.ts';

type MakeExample = (world: World, role: Role) => Promise<Example>;

const plain =
  (path: string): MakeExample =>
  async () => ({ path });

/** One approved plan for all monitorings; each is of a day of its own. */
const planOf = oncePerOffice(({ server, office }: World) => approvedPlan(server, office));
let days = 0;
const freshDay = (): string => {
  days += 1;
  return new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10);
};

async function newFiling(world: World): Promise<object> {
  return { kind: 'monitoring', planId: await planOf(world), through: freshDay() };
}

/** A monitoring that has been begun; with what a person adds to every line, so that it can be handed in. */
async function filingFor(world: World): Promise<{ readonly path: string; readonly etag: string }> {
  const as = world.office.cookies.preparer;
  const sent = { as, body: await newFiling(world) };
  const begun = await world.server.send('POST', '/api/v1/filings', sent);
  const { id, tables } = (await begun.json()) as { id: string; tables: { lines: { subject: string }[] }[] };
  const lines = (tables[0]?.lines ?? []).map(({ subject }) => ({
    subject,
    reason: '年初尚未开展',
    claim: { text: '1', source: '样例' },
  }));
  const claim = { executed: '100000', source: '样例' };
  const body = { lines, tables: [{ subject: '/projects/0', reason: '年初', claim }] };
  const path = `/filings/${id}`;
  const headers = { 'if-match': begun.headers.get('etag') ?? '' };
  const saved = await world.server.send('PUT', `/api/v1${path}/entries`, { as, body, headers });
  return { path, etag: saved.headers.get('etag') ?? '' };
}

const filingWay = [
  ['preparer', 'submit'],
  ['department-reviewer', 'endorse'],
  ['finance-reviewer', 'approve'],
] as const;

const onFiling =
  (rest: string, more: Omit<Sent, 'headers'> = {}): MakeExample =>
  async (world) => {
    const { path, etag } = await filingFor(world);
    return { path: path + rest, headers: { 'if-match': etag }, ...more };
  };

/** One that nobody changes. */
const filingToLookAt = oncePerOffice(filingFor);

const atFiling =
  (rest: string): MakeExample =>
  async (world) => ({ path: (await filingToLookAt(world)).path + rest });

async function filingComment(world: World): Promise<Example> {
  const { path } = await filingFor(world);
  const sent = { as: world.office.cookies['department-reviewer'], body: { subject: '/projects/0', body: '请核对' } };
  const { id } = await must<{ id: string }>(world.server.send('POST', `/api/v1${path}/comments`, sent), 201);
  return { path: `${path}/comments/${id}/resolution`, body: {} };
}

/** A proposal to publish an approved plan, or the publication. */
async function publicationOf(
  world: World,
  isPublished: boolean,
): Promise<{ readonly id: string; readonly etag: string }> {
  const { server, office } = world;
  const documentId = await approvedPlan(server, office);
  const body = { kind: 'plan', documentId, cleared: ['/projects/0'] };
  const sent = { as: office.cookies['department-reviewer'], body };
  const proposed = await server.send('POST', '/api/v1/publications', sent);
  const { id } = (await proposed.json()) as { id: string };
  const etag = proposed.headers.get('etag') ?? '';
  if (!isPublished) return { id, etag };
  const decided = await server.send('POST', `/api/v1/publications/${id}/decision`, {
    as: office.cookies['finance-reviewer'],
    body: { approved: true },
    headers: { 'if-match': etag },
  });
  return { id, etag: decided.headers.get('etag') ?? '' };
}

const sharedPublication = oncePerOffice((world: World) => publicationOf(world, true));
const onPublication =
  (rest: string): MakeExample =>
  async (world) => ({ path: `/publications/${(await sharedPublication(world)).id}${rest}` });

export const filingExamples: Readonly<Record<string, MakeExample>> = {
  'filing.create': async (world) => ({ path: '/filings', body: await newFiling(world) }),
  'filing.list': plain('/filings'),
  'filing.read': atFiling(''),
  'filing.entries': onFiling('/entries', { body: { tables: [], lines: [] } }),
  'filing.sheet': atFiling('/sheet'),
  'filing.read-sheet': async (world) => {
    const { path } = await filingFor(world);
    return { path: `${path}/sheet?fileName=a.html`, body: filledSheet() };
  },
  'filing.step': async (world, role) => {
    const { path, etag } = await filingFor(world);
    let now = etag;
    const done = filingWay.findIndex(([one]) => one === role);
    for (const [by, step] of filingWay.slice(0, Math.max(0, done))) {
      const sent = { as: world.office.cookies[by], body: { step }, headers: { 'if-match': now } };
      now = (await world.server.send('POST', `/api/v1${path}/steps`, sent)).headers.get('etag') ?? '';
    }
    return { path: `${path}/steps`, body: { step: filingWay[Math.max(0, done)]?.[1] }, headers: { 'if-match': now } };
  },
  'filing.steps': atFiling('/steps'),
  'filing-comment.list': atFiling('/comments'),
  'filing-comment.create': onFiling('/comments', { body: { subject: '/projects/0', body: '请核对' } }),
  'filing-comment.resolve': filingComment,
  'filing.form': atFiling('/form?format=docx'),
  'indicator.series': async (world) => ({
    path: `/plans/${await planOf(world)}/indicator-series?subject=/projects/0/indicators/0`,
  }),
  'plan.pace': async (world) => ({ path: `/plans/${await planOf(world)}/pace` }),
  'light.list': plain('/lights'),
  'publication.propose': async ({ server, office }) => ({
    path: '/publications',
    body: { kind: 'plan', documentId: await approvedPlan(server, office), cleared: ['/projects/0'] },
  }),
  'publication.list': plain('/publications'),
  'publication.read': onPublication(''),
  'publication.preview': onPublication('/preview'),
  'publication.decide': async (world) => {
    const { id, etag } = await publicationOf(world, false);
    return { path: `/publications/${id}/decision`, body: { approved: true }, headers: { 'if-match': etag } };
  },
  'publication.withdraw': async (world) => {
    const { id, etag } = await publicationOf(world, true);
    return { path: `/publications/${id}/withdrawal`, body: { note: '更正' }, headers: { 'if-match': etag } };
  },
  'filing-lock.list': plain('/filing-locks'),
  'filing-lock.set': async () => ({ path: `/filing-locks/${education}/monitoring/2031-06-30`, body: { locked: true } }),
  'filing.distribution': plain('/score-distribution?fiscalYear=2026'),
};
