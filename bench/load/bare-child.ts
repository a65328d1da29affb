// The peer of bench/server.ts: the bare framework with one indexed query over the same records. Prints its address.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const [url = '', tenant = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16 });
/** Over the same rows as the dashboard: how many records each ledger of the unit has. */
const COUNTS = `select ledger, count(*) as count from records where tenant = $1 and current and not withdrawn group by ledger`;
/** The cheapest there is: one row by its key. */
const ONE = `select name from tenants where tenant = $1`;

const app = new Hono();
app.get('/counts', async (context) => context.json((await pool.query(COUNTS, [tenant])).rows));
app.get('/one', async (context) => context.json((await pool.query(ONE, [tenant])).rows));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
