import { OperationalError } from '../../base/operational-error.ts';

/**
 * Refuses a change that a page of another site has sent with this browser's cookie. Browsers say themselves where a request comes from
 * (Sec-Fetch-Site, else Origin); a program that sends neither has no cookie it was not given. The cookie is SameSite=Strict besides, and no
 * body that a form could send is taken.
 */
export function mustBeOwnSite(request: Request, origin: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw crossSite();
  const from = request.headers.get('origin');
  if (from !== null && !isOwn(from, request, origin)) throw crossSite();
}

function isOwn(from: string, request: Request, origin: string | undefined): boolean {
  if (origin !== undefined) return from === origin;
  return URL.canParse(from) && new URL(from).host === request.headers.get('host');
}

const crossSite = (): OperationalError =>
  new OperationalError('cross_site_request', {
    zh: '请求来自其他网站，已拒绝。请在本系统的页面上操作；如经代理访问，请管理员把 --origin 设为实际网址。',
    en: 'The request comes from another site and was refused; behind a proxy the operator sets --origin to the real address.',
  });
