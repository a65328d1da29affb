import type { Publication } from '../../model/publication.ts';
import { readTenantKey } from '../../model/tenant.ts';
import { folderOf, publicationFiles, type SiteFile, topFiles } from '../../publishing/site.ts';
import { findLogEntry } from '../../store/log/log-entries.ts';
import type { Store } from '../../store/open-store.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import { listPublished } from '../../store/publications/publications.ts';
import { proveKept, verifierLine } from '../log/prove-kept.ts';
import { regionOf } from '../organisation/region-of.ts';

type Published = Awaited<ReturnType<typeof listPublished>>[number];

/** What is public now, as the offices' logs keep it: the pages are made from there and from nothing else. */
async function readPublished(
  store: Store,
): Promise<readonly { readonly of: Published; readonly content: Publication }[]> {
  const all: { of: Published; content: Publication }[] = [];
  for (const of of await listPublished(store.db)) all.push({ of, content: await keptContent(store, of) });
  return all;
}

async function keptContent({ db }: Store, { tenant, logIndex }: Published): Promise<Publication> {
  const entry = await findLogEntry(db, tenant, logIndex);
  if (!entry?.content) throw new Error(`keptContent: the log of ${tenant} keeps no content at ${logIndex}`);
  return JSON.parse(entry.content) as Publication;
}

/** Every file of the public site. */
export async function* siteFiles(store: Store): AsyncGenerator<SiteFile> {
  const published = await readPublished(store);
  const names = await regionNames(
    store,
    published.map(({ of }) => of),
  );
  yield* topFiles(
    published.map(({ content }) => content),
    names,
  );
  for (const { of, content } of published) yield* publicationFiles(content, await proofOf(store, of));
}

/** What the regions of the offices are called today, by their code: a heading, no part of what was published. */
async function regionNames({ db }: Store, published: readonly Published[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const tenant of new Set(published.map((one) => regionOf(one.tenant)))) {
    const office = await findOffice(db, tenant);
    const region = readTenantKey(tenant)?.region;
    if (office && region !== undefined) names.set(region, office.name);
  }
  return names;
}

/** A proof holds for ever under the checkpoint it was made with; it is made once in the life of a process. */
const proofs = new WeakMap<Store, Map<string, { readonly proof: string; readonly verifier: string }>>();
const MOST_PROOFS = 2_000;

async function proofOf(store: Store, { tenant, id, logIndex }: Published) {
  const kept = proofs.get(store) ?? new Map<string, { readonly proof: string; readonly verifier: string }>();
  proofs.set(store, kept);
  const known = kept.get(id);
  if (known) return known;
  const proof = `${JSON.stringify(await proveKept(store, tenant, logIndex), null, 1)}\n`;
  const made = { proof, verifier: verifierLine(store, tenant) };
  if (kept.size >= MOST_PROOFS) kept.clear();
  kept.set(id, made);
  return made;
}

/** The list of everything, made again when something was published or withdrawn. */
const tops = new WeakMap<Store, { readonly key: string; readonly files: readonly SiteFile[] }>();

async function topOf(store: Store): Promise<readonly SiteFile[]> {
  const published = await listPublished(store.db);
  const names = await regionNames(store, published);
  const key = [...published.map(({ id }) => id), ...names.values()].join(' ');
  const known = tops.get(store);
  if (known?.key === key) return known.files;
  const contents = (await readPublished(store)).map(({ content }) => content);
  const files = topFiles(contents, names);
  tops.set(store, { key, files });
  return files;
}

/** One file of the public site by its path; undefined where nothing (any more) is published there. */
export async function publicFile(store: Store, path: string): Promise<SiteFile | undefined> {
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!wanted.includes('/')) return (await topOf(store)).find((file) => file.path === wanted);
  const id = wanted.split('/')[3];
  const of = (await listPublished(store.db)).find((one) => one.id === id);
  if (!of) return undefined;
  const content = await keptContent(store, of);
  if (!wanted.startsWith(`${folderOf(content)}/`)) return undefined;
  return publicationFiles(content, await proofOf(store, of)).find((file) => file.path === wanted);
}
