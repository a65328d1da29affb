import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSecure, type ServerSettings } from '../server-settings.ts';

/** With https the name says that the cookie is of this host alone and was never sent in the clear (RFC 6265bis 4.1.3.2). */
const nameOf = (settings: ServerSettings): string => (isSecure(settings) ? '__Host-mingji' : 'mingji');

const optionsOf = (settings: ServerSettings) =>
  ({ httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(settings) }) as const;

/** What the request's session cookie holds; undefined where it has none. */
export function readSessionCookie(context: Context, settings: ServerSettings): string | undefined {
  return getCookie(context, nameOf(settings));
}

/** Keeps a session in the browser until it is closed; null takes it away. */
export function writeSessionCookie(context: Context, settings: ServerSettings, token: string | null): void {
  if (token === null) deleteCookie(context, nameOf(settings), optionsOf(settings));
  else setCookie(context, nameOf(settings), token, optionsOf(settings));
}
