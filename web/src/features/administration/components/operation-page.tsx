import { Alert, App, Button, Card, Space, Tag } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import { operationEndpoints } from '#contract/operation.ts';
import { nameOfJobKind } from '#contract/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { administrationWords, operationWords } from '../words.ts';
import { DeadJobs } from './dead-jobs.tsx';

type Operation = AnswerOf<typeof operationEndpoints.read>;

/** How often it is looked at again while somebody watches. */
const EVERY = 5_000;

/** How the installation is doing: backups, background work, what failed for good. */
export default function OperationPage() {
  const t = useText();
  const { message } = App.useApp();
  const operation = useRead(operationEndpoints.read, {}, { every: EVERY });
  const start = useChange(operationEndpoints.startBackup, {
    onDone: () => void message.success(t(operationWords.started)),
  });
  return (
    <>
      <PageHeader
        title={t(administrationWords.operation)}
        about={t(administrationWords.operationAbout)}
        actions={
          operation.data?.value.backup.plan && (
            <Button type="primary" loading={start.isPending} onClick={() => start.mutate({})}>
              {t(operationWords.now)}
            </Button>
          )
        }
      />
      <ReadState query={operation}>
        {({ value }) => (
          <Space orientation="vertical" size="middle" style={{ width: '100%', maxWidth: 960 }}>
            <Card title={<h2>{t(operationWords.backup)}</h2>}>
              <Backups backup={value.backup} />
            </Card>
            <Card title={<h2>{t(operationWords.jobs)}</h2>}>
              <DataTable
                size="small"
                rowKey="kind"
                rows={value.jobs}
                columns={[
                  { title: t(operationWords.kind), render: (_, { kind }) => t(nameOfJobKind(kind)) },
                  { title: t(operationWords.waiting), dataIndex: 'waiting', align: 'right', width: 100 },
                  { title: t(operationWords.running), dataIndex: 'running', align: 'right', width: 100 },
                ]}
              />
            </Card>
            <Card title={<h2>{t(operationWords.dead)}</h2>}>
              <DeadJobs />
            </Card>
            <Card title={<h2>{t(operationWords.channels)}</h2>}>
              <p>
                {t(operationWords.mail)}
                {t(common.colon)}
                {value.channels.mail ? t(administrationWords.open) : t(administrationWords.none)}
              </p>
              <p>
                {t(operationWords.webhooks)}
                {t(common.colon)}
                {value.channels.webhooks.join(t(common.and)) || t(administrationWords.none)}
              </p>
            </Card>
          </Space>
        )}
      </ReadState>
    </>
  );
}

function Backups({ backup: { plan, runs } }: Pick<Operation, 'backup'>) {
  const t = useText();
  return (
    <>
      <p>{plan ? t(operationWords.plan(plan.at, plan.folder, plan.keep)) : t(operationWords.noPlan)}</p>
      {plan?.isBesideData && <Alert type="info" showIcon title={t(operationWords.besideData)} />}
      {runs.length === 0 ? (
        <p>{t(operationWords.noRuns)}</p>
      ) : (
        <ScrollBox label={t(operationWords.backup)} narrowest={560}>
          <DataTable
            size="small"
            rowKey="startedAt"
            rows={runs}
            columns={[
              { title: t(operationWords.when), render: (_, { startedAt }) => <Moment at={startedAt} /> },
              {
                title: t(operationWords.outcome),
                render: (_, { outcome, error }) =>
                  outcome === 'done' ? (
                    t(operationWords.done)
                  ) : (
                    <>
                      <Tag color="error">{t(operationWords.failed)}</Tag> {error}
                    </>
                  ),
              },
              { title: t(operationWords.file), dataIndex: 'fileName' },
              {
                title: t(operationWords.size),
                align: 'right',
                render: (_, { size }) => (size === null ? '' : `${(size / 1_048_576).toFixed(1)} MB`),
              },
            ]}
          />
        </ScrollBox>
      )}
      <p>{t(operationWords.restore)}</p>
    </>
  );
}
