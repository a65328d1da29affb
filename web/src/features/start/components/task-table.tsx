import { Card, Tag } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { planEndpoints } from '#contract/plans.ts';
import { taskEndpoints } from '#contract/tasks.ts';
import { documentKinds, works } from '#contract/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { startWords } from '../words.ts';
import { DocumentLink } from './document-link.tsx';
import { DueText } from './due-text.tsx';

type Task = AnswerOf<typeof taskEndpoints.list>['items'][number];

const keyOf = (task: Task): string => `${task.document?.id ?? task.tenant} ${task.work} ${task.fiscalYear}`;

/** What waits for me, the most urgent first. */
export function TaskTable() {
  const t = useText();
  const tasks = useRead(taskEndpoints.list, {}, { every: 60_000 });
  return (
    <Card title={<h2>{t(startWords.tasks)}</h2>}>
      <ReadState query={tasks}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <NoTasks />
          ) : (
            <>
              <p className="list-order">{t(startWords.tasksOrder)}</p>
              <ScrollBox label={t(startWords.tasks)} narrowest={560}>
                <DataTable<Task>
                  size="small"
                  rowKey={keyOf}
                  rows={items}
                  atFirst={20}
                  columns={[
                    {
                      title: t(startWords.work),
                      render: (_, { work, fiscalYear, period }) =>
                        `${t(common.ofYear(fiscalYear))} ${period && t(startWords.month(Number(period)))} ${t(works[work])}`,
                    },
                    { title: t(startWords.due), render: (_, task) => <DueText {...task} /> },
                    {
                      title: t(startWords.what),
                      render: (_, { document, returned }) => (
                        <>
                          {document ? (
                            <DocumentLink {...document} title={document.title || t(documentKinds[document.kind])} />
                          ) : (
                            <Link to="/plans">{t(startWords.begin)}</Link>
                          )}{' '}
                          {returned && (
                            <Tag style={{ color: '#6b4100', background: '#fff4e0' }}>{t(startWords.returned)}</Tag>
                          )}
                        </>
                      ),
                    },
                    { title: t(startWords.office), dataIndex: 'office' },
                    { title: t(startWords.since), render: (_, { since }) => <Moment at={since} /> },
                  ]}
                />
              </ScrollBox>
            </>
          )
        }
      </ReadState>
    </Card>
  );
}

/** What to do where nobody has asked for anything: the first step, or for who prepares and has a plan, the next. */
function NoTasks() {
  const t = useText();
  const { role } = useAccount();
  const isPreparer = role === 'preparer';
  const plans = useRead(planEndpoints.list, { query: { limit: 1 } }, { enabled: isPreparer });
  const hasPlan = (plans.data?.value.items.length ?? 0) > 0;
  const others = role === 'finance-reviewer' ? startWords.firstFinance : startWords.firstReviewer;
  if (!isPreparer) return <EmptyState title={t(startWords.noTasks)} remedy={t(others)} />;
  return hasPlan ? (
    <EmptyState
      title={t(startWords.noTasks)}
      remedy={t(startWords.nextPreparer)}
      action={<Link to="/ledgers">{t(startWords.toLedgers)}</Link>}
    />
  ) : (
    <EmptyState
      title={t(startWords.noTasks)}
      remedy={t(startWords.firstPreparer)}
      action={<Link to="/papers">{t(startWords.toPapers)}</Link>}
    />
  );
}
