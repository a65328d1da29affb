import { Button, Form, Input } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import { periodEndpoints } from '#contract/ledgers.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';
import { OfficeSelect } from './office-select.tsx';

type Period = AnswerOf<typeof periodEndpoints.set>;

/** Periods of an office that are closed; reviewers close and reopen them. */
export default function PeriodsPage() {
  const t = useText();
  const { role, tenant } = useAccount();
  const { office } = useOffice();
  const periods = useRead(periodEndpoints.list, { query: office });
  const set = useChange(periodEndpoints.set);
  const mayClose = role === 'department-reviewer' || role === 'finance-reviewer';
  const change = (period: string, closed: boolean): void => {
    const [region = '', unit = ''] = (office.office ?? tenant).split('/');
    set.mutate({ params: { region, unit, period }, body: { closed } });
  };
  return (
    <>
      <PageHeader
        title={t(ledgerWords.periods)}
        about={t(ledgerWords.periodsAbout)}
        actions={role !== 'preparer' && <OfficeSelect />}
      />
      {mayClose && (
        <Form layout="inline" onFinish={({ period }: { period: string }) => change(period.trim(), true)}>
          <Form.Item
            name="period"
            label={t(ledgerWords.period)}
            extra={t(ledgerWords.periodHint)}
            rules={[
              { required: true, pattern: /^\s*\d{4}(?:-(?:0[1-9]|1[0-2]))?\s*$/, message: t(ledgerWords.periodHint) },
            ]}
          >
            <Input placeholder="2026-03" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={set.isPending}>
            {t(ledgerWords.closePeriod)}
          </Button>
        </Form>
      )}
      <ReadState query={periods}>
        {({ value }) =>
          value.items.length === 0 ? (
            <EmptyState title={t(ledgerWords.periodsNone)} remedy={mayClose ? t(ledgerWords.periodsNoneRemedy) : ''} />
          ) : (
            <ScrollBox label={t(ledgerWords.periods)} narrowest={480}>
              <DataTable<Period>
                size="small"
                rowKey="period"
                rows={value.items}
                columns={[
                  { title: t(ledgerWords.period), dataIndex: 'period' },
                  {
                    title: t(ledgerWords.importState),
                    render: (_, { closed }) => t(closed ? ledgerWords.periodClosed : ledgerWords.periodOpen),
                  },
                  {
                    title: t(ledgerWords.when),
                    render: (_, { closedAt }) => (closedAt ? <Moment at={closedAt} /> : '—'),
                  },
                  { title: t(ledgerWords.who), dataIndex: 'changedBy' },
                  {
                    title: t(common.actions),
                    render: (_, { period, closed }) =>
                      mayClose && (
                        <Button size="small" onClick={() => change(period, !closed)}>
                          {t(closed ? ledgerWords.reopenPeriod : ledgerWords.closePeriod)} {period}
                        </Button>
                      ),
                  },
                ]}
              />
            </ScrollBox>
          )
        }
      </ReadState>
    </>
  );
}
