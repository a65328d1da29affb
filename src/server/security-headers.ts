import { isSecure, type ServerSettings } from './server-settings.ts';

/** What every answer tells the browser: run nothing, frame nowhere, guess no types, keep no copies, tell nobody where you came from. */
export function securityHeaders(settings: ServerSettings): Readonly<Record<string, string>> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
    ...(isSecure(settings) && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
