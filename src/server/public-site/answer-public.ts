import type { Context } from 'hono';
import { OperationalError } from '../../base/operational-error.ts';
import type { Data } from '../../services/data/open-data.ts';
import { publicFile } from '../../services/publishing/public-site.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** Pages of the public may load their style and nothing else; nothing on them runs. Firefox asks for the icon of the site by itself. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers what is below /public/: for everybody, without a session, from what the offices have published. */
export async function answerPublic(context: Context, { store }: Data): Promise<Response> {
  // Paths of ours are plain ASCII; whatever else is asked for is not there.
  const file = await publicFile(store, new URL(context.req.url).pathname.slice('/public/'.length));
  if (!file) throw notPublic();
  context.header('content-security-policy', POLICY);
  context.header('cache-control', 'public, max-age=60');
  context.header('content-type', TYPES[file.path.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8');
  return context.body(file.text, 200);
}

const notPublic = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '这里没有公开的内容，或已撤回。',
    en: 'Nothing is published here, or it was withdrawn.',
  });
