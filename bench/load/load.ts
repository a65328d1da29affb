// A load generator on the same machine: so many users, each asking again as soon as it has its answer, on connections that are kept.
import { Agent, get } from 'node:http';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly failed: number;
}

export interface Target {
  readonly url: string;
  /** Of the users, by turns. */
  readonly headers?: readonly Headers[];
}

type Headers = Readonly<Record<string, string>>;

export async function load({ url, headers = [] }: Target, users: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  const user = async (own: Headers = {}): Promise<void> => {
    while (performance.now() < end) {
      const asked = performance.now();
      const status = await ask(url, own, agent);
      times.push(performance.now() - asked);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: users }, (_, index) => user(headers[index % headers.length])));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: times.length / elapsed, median: at(0.5), p99: at(0.99), failed };
}

function ask(url: string, headers: Headers, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    // A connection that broke is an answer that failed: it is counted, and the run goes on.
    const broken = (): void => resolve(0);
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', broken);
    }).on('error', broken);
  });
}
