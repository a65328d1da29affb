import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { clientAddress } from '../request/client-address.ts';
import type { ServerSettings } from '../server-settings.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * Whether the figures may be told: to whoever has the operator's token, or, where none is set, to this machine. What a proxy passes on comes
 * from this machine only in appearance, whether or not the operator has said that there is one.
 */
export function mayReadMetrics(context: Context, { metricsToken, behindProxy }: ServerSettings): boolean {
  if (metricsToken !== undefined) return isEqual(context.req.header('authorization') ?? '', `Bearer ${metricsToken}`);
  if (context.req.header('x-forwarded-for') !== undefined || context.req.header('forwarded') !== undefined)
    return false;
  return LOOPBACK.includes(clientAddress(context, behindProxy));
}

function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
