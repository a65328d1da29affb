import { Button, Card, Popconfirm } from 'antd';
import { useState } from 'react';
import { taskEndpoints } from '#contract/tasks.ts';
import { works } from '#contract/words.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { todayInChina } from '../../../lib/china-time.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { startWords } from '../words.ts';
import { DeadlineForm } from './deadline-form.tsx';
import { DueText } from './due-text.tsx';

const daysUntil = (day: string): number => Math.round((Date.parse(day) - Date.parse(todayInChina())) / 86_400_000);

/** The region's deadlines; the finance bureau sets them here and takes them away. */
export function DeadlineList() {
  const t = useText();
  const { role } = useAccount();
  const [isSetting, setSetting] = useState(false);
  const deadlines = useRead(taskEndpoints.listDeadlines, {});
  const remove = useChange(taskEndpoints.removeDeadline);
  const isFinance = role === 'finance-reviewer';
  return (
    <Card
      title={<h2>{t(startWords.deadlines)}</h2>}
      extra={isFinance && <Button onClick={() => setSetting(true)}>{t(startWords.setDeadline)}</Button>}
    >
      <ReadState query={deadlines}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(startWords.noDeadlines)}</p>
          ) : (
            <ul className="plain-list">
              {items.map(({ fiscalYear, work, period, dueOn }) => {
                const name = [
                  t(common.ofYear(fiscalYear)),
                  period && t(startWords.month(Number(period))),
                  t(works[work]),
                ];
                const title = t(startWords.removeDeadlineOf(name.filter(Boolean).join(' ')));
                return (
                  <li key={`${fiscalYear} ${work} ${period}`}>
                    {name.join(' ')}
                    <br />
                    <DueText dueOn={dueOn} daysLeft={daysUntil(dueOn)} />{' '}
                    {isFinance && (
                      <Popconfirm
                        title={title}
                        description={t(startWords.removeDeadlineAbout)}
                        okText={t(startWords.removeDeadline)}
                        cancelText={t(common.cancel)}
                        onConfirm={() =>
                          remove.mutate({ params: { fiscalYear, work }, query: period === '' ? {} : { period } })
                        }
                      >
                        <Button size="small" aria-label={title}>
                          {t(startWords.removeDeadline)}
                        </Button>
                      </Popconfirm>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </ReadState>
      {isFinance && <DeadlineForm open={isSetting} onClose={() => setSetting(false)} />}
    </Card>
  );
}
