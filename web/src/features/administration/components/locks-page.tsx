import { Button, Tag } from 'antd';
import { planEndpoints } from '#contract/plans.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { YearInput } from '../../../components/year-input.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { type Office, useOffices } from '../../../lib/api/use-offices.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { administrationWords, lockWords } from '../words.ts';

/** Which offices may still change their plans of a year, and how to lock and unlock them. */
export default function LocksPage() {
  const t = useText();
  const { filters, set } = useFilters('year');
  const year = Number(filters.year ?? new Date().getFullYear() + 1);
  const offices = useOffices();
  const locks = useRead(planEndpoints.listLocks, {});
  const change = useChange(planEndpoints.setLock);
  const lockOf = (tenant: string) =>
    locks.data?.value.items.find((one) => one.tenant === tenant && one.fiscalYear === year);
  const toggle = ({ region, unit }: Office, locked: boolean): void =>
    change.mutate({ params: { region, unit, fiscalYear: year }, body: { locked } });
  return (
    <>
      <PageHeader title={t(administrationWords.locks)} about={t(administrationWords.locksAbout)} />
      <p>
        <label htmlFor="lock-year">{t(lockWords.year)}</label>{' '}
        <YearInput id="lock-year" value={year} onChange={(value) => value !== null && set('year', String(value))} />
      </p>
      <ReadState query={offices}>
        {(all) => (
          <ScrollBox label={t(administrationWords.locks)} narrowest={640}>
            <DataTable<Office>
              rowKey="tenant"
              rows={all.filter(({ kind, closedAt }) => closedAt === null && (kind === 'department' || kind === 'unit'))}
              columns={[
                { title: t(administrationWords.office), dataIndex: 'name' },
                {
                  title: t(administrationWords.state),
                  width: 120,
                  render: (_, { tenant }) =>
                    lockOf(tenant)?.locked ? <Tag color="warning">{t(lockWords.locked)}</Tag> : t(lockWords.unlocked),
                },
                {
                  title: t(lockWords.changed),
                  render: (_, { tenant }) => {
                    const lock = lockOf(tenant);
                    return (
                      lock && (
                        <>
                          <Moment at={lock.changedAt} /> {lock.changedBy}
                        </>
                      )
                    );
                  },
                },
                {
                  title: t(common.actions),
                  width: 110,
                  render: (_, office) => {
                    const isLocked = lockOf(office.tenant)?.locked ?? false;
                    const label = isLocked ? lockWords.unlockOf(office.name) : lockWords.lockOf(office.name);
                    return (
                      <Button size="small" aria-label={t(label)} onClick={() => toggle(office, !isLocked)}>
                        {t(isLocked ? lockWords.unlock : lockWords.lock)}
                      </Button>
                    );
                  },
                },
              ]}
            />
          </ScrollBox>
        )}
      </ReadState>
    </>
  );
}
