import { Button } from 'antd';
import { operationEndpoints } from '#contract/operation.ts';
import { nameOfJobKind } from '#contract/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { operationWords } from '../words.ts';

/** Background work that failed for good, each piece with the way to have it tried again. */
export function DeadJobs() {
  const t = useText();
  const dead = useRead(operationEndpoints.listDeadJobs, {});
  const retry = useChange(operationEndpoints.retryDeadJob);
  return (
    <ReadState query={dead}>
      {({ value }) =>
        value.items.length === 0 ? (
          <p>{t(operationWords.noDead)}</p>
        ) : (
          <ScrollBox label={t(operationWords.dead)} narrowest={640}>
            <DataTable
              size="small"
              rowKey="id"
              rows={value.items}
              columns={[
                { title: t(operationWords.kind), render: (_, { kind }) => t(nameOfJobKind(kind)) },
                { title: t(operationWords.when), render: (_, { failedAt }) => <Moment at={failedAt} /> },
                { title: t(operationWords.attempts), dataIndex: 'attempts', align: 'right' },
                { title: t(operationWords.error), dataIndex: 'error' },
                {
                  title: t(common.actions),
                  render: (_, { id }) => (
                    <Button size="small" onClick={() => retry.mutate({ params: { id } })}>
                      {t(operationWords.again)}
                    </Button>
                  ),
                },
              ]}
            />
          </ScrollBox>
        )
      }
    </ReadState>
  );
}
