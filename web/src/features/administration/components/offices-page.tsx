import { Table, Tag } from 'antd';
import { useState } from 'react';
import { officeKindNames } from '#contract/words.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { type Office, useOffices } from '../../../lib/api/use-offices.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { type OfficeNode, officeTree } from '../api/office-tree.ts';
import { administrationWords, officeWords } from '../words.ts';
import { OfficeActions, type OfficeTask } from './office-actions.tsx';
import { OfficeDialogs } from './office-dialogs.tsx';

/** The tree of offices, with what the system administrator may change of each. */
export default function OfficesPage() {
  const t = useText();
  const offices = useOffices();
  const [task, setTask] = useState<{ readonly what: OfficeTask; readonly office: Office }>();
  return (
    <>
      <PageHeader title={t(administrationWords.offices)} about={t(administrationWords.officesAbout)} />
      <ReadState query={offices}>
        {(all) => (
          <ScrollBox label={t(administrationWords.offices)} narrowest={720}>
            <Table<OfficeNode>
              size="middle"
              rowKey="tenant"
              pagination={false}
              dataSource={[...officeTree(all)] as OfficeNode[]}
              expandable={{ defaultExpandAllRows: true }}
              columns={[
                { title: t(administrationWords.name), dataIndex: 'name' },
                { title: t(officeWords.code), dataIndex: 'tenant', width: 200 },
                { title: t(officeWords.kind), width: 120, render: (_, { kind }) => t(officeKindNames[kind]) },
                {
                  title: t(administrationWords.state),
                  width: 100,
                  render: (_, { closedAt }) =>
                    closedAt === null ? t(administrationWords.open) : <Tag>{t(administrationWords.closed)}</Tag>,
                },
                {
                  title: t(common.actions),
                  width: 120,
                  render: (_, office) => (
                    <OfficeActions office={office} onChoose={(what) => setTask({ what, office })} />
                  ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </ReadState>
      {task && <OfficeDialogs key={task.what} {...task} onEnd={() => setTask(undefined)} />}
    </>
  );
}
