import { randomBytes } from 'node:crypto';
import type { PageLine, WebFile, WebFiles } from './web-files.ts';

/** The application at any address that is not the API's, its files under their names; undefined for what it has not. */
export function answerWeb({ index, files }: WebFiles, request: Request): Response | undefined {
  const path = new URL(request.url).pathname;
  const file = files.get(path.slice(1));
  if (file) return fileAnswer(file, request.headers.get('accept-encoding') ?? '');
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  return wantsPage && !path.startsWith('/api/') && !path.startsWith('/health/')
    ? pageAnswer(pageFor(index, path, SESSION.test(request.headers.get('cookie') ?? '')))
    : undefined;
}

const SESSION = /(?:^|; )(?:__Host-)?mingji=/;

/**
 * Without what other addresses need, and without what only somebody else needs: whether the browser brings a session tells who is signed in.
 * Whether it still lasts is asked later.
 */
export function pageFor(index: readonly PageLine[], path: string, isSignedIn: boolean): string {
  const who = isSignedIn ? 'signed-in' : 'signed-out';
  const kept = index.filter(({ audience = who, addresses }) => audience === who && (addresses?.test(path) ?? true));
  return kept.map(({ line }) => line).join('\n');
}

/**
 * The page may run the scripts of its own server and nothing inline. Styles that the component library makes in the browser carry the nonce
 * of this very answer.
 */
function pageAnswer(index: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  return new Response(index.replaceAll('__NONCE__', nonce), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}

function fileAnswer({ type, bytes, gzip, br, lasting }: WebFile, accepts: string): Response {
  const takes = (coding: string): boolean => new RegExp(`\\b${coding}\\b`).test(accepts);
  const [body, coding] = br && takes('br') ? [br, 'br'] : gzip && takes('gzip') ? [gzip, 'gzip'] : [bytes, undefined];
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(body.length),
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(coding && { 'content-encoding': coding }),
      ...((gzip || br) && { vary: 'accept-encoding' }),
    },
  });
}
