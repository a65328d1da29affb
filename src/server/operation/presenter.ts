import type { AnswerOf } from '../../contract/endpoint.ts';
import type { operationEndpoints } from '../../contract/operation.ts';
import type { OperationState } from '../../services/operation/read-operation.ts';

type Operation = AnswerOf<typeof operationEndpoints.read>;

export function presentOperation({ jobs, operator, backups }: OperationState): Operation {
  return {
    jobs: jobs.map((one) => ({ ...one })),
    backup: {
      plan: operator.backup ? { isBesideData: false, ...operator.backup } : null,
      runs: backups.map(presentRun),
    },
    channels: { mail: operator.mail !== undefined, webhooks: operator.webhooks.map(({ name }) => name) },
  };
}

function presentRun(run: OperationState['backups'][number]): Operation['backup']['runs'][number] {
  const { started_at, ended_at, outcome, file_name, size, rows, files, error } = run;
  return {
    ...{ startedAt: started_at, endedAt: ended_at, outcome: outcome === 'done' ? 'done' : 'failed' },
    ...{ fileName: file_name, size, rows, files, error },
  };
}
