import { routes } from '../../src/server/routes.ts';
import { serve } from '../../src/server/serve.ts';
import { defaultServerSettings } from '../../src/server/server-settings.ts';
import { readWebFiles } from '../../src/server/web/web-files.ts';
import { timeOrderedId } from '../../src/services/data/time-ordered-id.ts';
import { startTestServer, type TestServer } from '../server/test-server.ts';

/** A server on a port of its own, with the built application and a database of its own. */
export interface WebServer {
  readonly url: string;
  /** The same server without the network: the quick way to make what a test needs. */
  readonly api: TestServer;
  readonly close: () => Promise<void>;
}

/** Opens a test server to the network: a fresh one unless another is given. */
export async function startWebServer(given?: TestServer): Promise<WebServer> {
  const web = readWebFiles();
  if (!web) throw new Error('The web application is not built: npm run build');
  const api = given ?? (await startTestServer());
  const running = await serve(
    {
      data: api.data,
      papers: api.papers,
      jobs: api.jobs,
      operator: api.operator,
      routes,
      web,
      settings: { ...defaultServerSettings, signInsPerMinute: 100_000, requestsPerMinute: 1_000_000 },
      log: (entry) => api.log.push(entry),
      now: () => api.clock.now,
      newId: timeOrderedId,
      version: '0.0.0',
    },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    url: running.url,
    api,
    async close() {
      await running.stop();
      await api.close();
    },
  };
}
