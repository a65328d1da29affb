import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { measureOperation, type OperationFigures } from '../../services/operation/measure-operation.ts';
import type { ServerParts } from '../app.ts';

export interface Metrics {
  /** Counts one request: the route's pattern, never the path, so that no id of anything becomes a label. */
  readonly observe: (request: RequestFigures) => void;
  /** Everything in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export interface RequestFigures {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** The figures of this process, and those of the installation that every process can tell. */
export function startMetrics(parts: Pick<ServerParts, 'data' | 'jobs' | 'version'>): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    ...{ name: 'mingji_http_requests_total', help: 'Requests answered', registers },
    labelNames: ['method', 'route', 'status'],
  });
  const durations = new Histogram({
    ...{ name: 'mingji_http_request_duration_seconds', help: 'Time until the answer was begun', registers },
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
  });
  const info = new Gauge({ name: 'mingji_info', help: 'The version', labelNames: ['version'], registers });
  info.set({ version: parts.version }, 1);
  const setFigures = operationGauges(registers);
  // Routes and statuses are few: finding the series of each once spares every request the sorting and joining of labels.
  const series = new Map<string, { readonly count: Counter.Internal; readonly duration: Histogram.Internal<string> }>();
  const seriesOf = (method: string, route: string, status: number) => {
    const key = `${method} ${status} ${route}`;
    const known = series.get(key);
    if (known) return known;
    const made = {
      count: requests.labels(method, route, String(status)),
      duration: durations.labels(method, route),
    };
    series.set(key, made);
    return made;
  };
  return {
    observe({ method, route, status, seconds }) {
      const { count, duration } = seriesOf(method, route, status);
      count.inc();
      duration.observe(seconds);
    },
    async text() {
      setFigures(await measureOperation(parts.data, parts.jobs));
      return register.metrics();
    },
    contentType: register.contentType,
  };
}

function operationGauges(registers: Registry[]): (figures: OperationFigures) => void {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const jobs = gauge('mingji_jobs', 'Background jobs', ['kind', 'state']);
  const dead = gauge('mingji_dead_letters', 'Background jobs that failed for good');
  const connections = gauge('mingji_database_connections', 'Connections of this process', ['state']);
  const worked = gauge('mingji_backup_last_worked', '1 when the last backup was written and verified');
  const success = gauge('mingji_backup_last_success_timestamp_seconds', 'End of the last backup that was verified');
  const bytes = gauge('mingji_backup_last_success_bytes', 'Its size');
  return (figures) => {
    for (const { kind, waiting, running } of figures.jobs) {
      jobs.set({ kind, state: 'waiting' }, waiting);
      jobs.set({ kind, state: 'running' }, running);
    }
    dead.set(figures.dead);
    connections.set({ state: 'all' }, figures.connections.all);
    connections.set({ state: 'idle' }, figures.connections.idle);
    connections.set({ state: 'awaited' }, figures.connections.awaited);
    const { backup } = figures;
    if (!backup) return;
    worked.set(backup.worked ? 1 : 0);
    if (backup.lastSuccess) success.set(backup.lastSuccess.getTime() / 1000);
    if (backup.bytes !== undefined) bytes.set(backup.bytes);
  };
}
