import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Where a request comes from; "-" where there is no socket (a test that calls the application itself). */
export function clientAddress(context: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded !== undefined && /^[0-9A-Fa-f.:]{2,45}$/.test(forwarded)) return forwarded;
  const hasSocket = typeof context.env === 'object' && context.env !== null && 'incoming' in context.env;
  return (hasSocket && getConnInfo(context).remote.address) || '-';
}
