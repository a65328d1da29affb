import { Button, Card } from 'antd';
import { useState } from 'react';
import { taskEndpoints } from '#contract/tasks.ts';
import { works } from '#contract/words.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { startWords } from '../words.ts';
import { DeadlineForm } from './deadline-form.tsx';
import { DueText } from './due-text.tsx';

/** The calendar day in China, as the server counts. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const daysUntil = (day: string): number => Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);

/** The region's deadlines; the finance bureau sets them here. */
export function DeadlineList() {
  const t = useText();
  const { role } = useAccount();
  const [isSetting, setSetting] = useState(false);
  const deadlines = useRead(taskEndpoints.listDeadlines, {});
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
              {items.map(({ fiscalYear, work, period, dueOn }) => (
                <li key={`${fiscalYear} ${work} ${period}`}>
                  {t(startWords.year(fiscalYear))} {period && t(startWords.month(Number(period)))} {t(works[work])}
                  <br />
                  <DueText dueOn={dueOn} daysLeft={daysUntil(dueOn)} />
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
      {isFinance && <DeadlineForm open={isSetting} onClose={() => setSetting(false)} />}
    </Card>
  );
}
