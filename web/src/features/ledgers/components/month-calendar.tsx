import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { todayInChina } from '../../../lib/china-time.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';

const WEEKDAYS = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
];

interface MonthCalendarProps {
  readonly ledger: string;
  /** A day with records was chosen. */
  readonly onDay: (day: string) => void;
}

/** A month with how many records each day has: a day that was forgotten is seen at once. */
export function MonthCalendar({ ledger, onDay }: MonthCalendarProps) {
  const t = useText();
  const { office } = useOffice();
  const [month, setMonth] = useState(() => todayInChina().slice(0, 7));
  const weeks = weeksOf(month);
  const days = useRead(ledgerEndpoints.days, {
    params: { ledger },
    query: { ...office, from: `${month}-01`, to: lastDayOf(month) },
  });
  const [year = 0, number = 0] = month.split('-').map(Number);
  return (
    <>
      <p className="month-head">
        <Button
          icon={<LeftOutlined />}
          aria-label={t(ledgerWords.previousMonth)}
          onClick={() => setMonth(shifted(month, -1))}
        />
        <strong aria-live="polite">{t(ledgerWords.month(year, number))}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={t(ledgerWords.nextMonth)}
          onClick={() => setMonth(shifted(month, 1))}
        />
      </p>
      <ReadState query={days}>
        {({ value }) => {
          const counts = new Map(value.items.map(({ date, records }) => [date, records]));
          return (
            <table className="month-table">
              <thead>
                <tr>
                  {WEEKDAYS.map((day) => (
                    <th key={day.en} scope="col">
                      {t(day)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week.find((day) => day !== '')}>
                    {week.map((day, index) => (
                      <td key={day === '' ? `${index}` : day}>
                        <Day day={day} count={counts.get(day) ?? 0} onDay={onDay} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </ReadState>
    </>
  );
}

interface DayProps {
  readonly day: string;
  readonly count: number;
  readonly onDay: (day: string) => void;
}

function Day({ day, count, onDay }: DayProps) {
  const t = useText();
  const number = Number(day.slice(8));
  if (day === '') return null;
  if (count === 0) return <span className="month-day">{number}</span>;
  const shown = `${number}${t(common.inBrackets(String(count)))}`;
  return (
    <Button
      size="small"
      type="primary"
      aria-label={`${shown} ${t(ledgerWords.dayCount(day, count))}`}
      onClick={() => onDay(day)}
    >
      {shown}
    </Button>
  );
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The days of a month in weeks from Monday; "" stands for days of other months. */
function weeksOf(month: string): string[][] {
  const last = Number(lastDayOf(month).slice(8));
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = [
    ...Array.from({ length: before }, () => ''),
    ...Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ];
  const length = Math.ceil(days.length / 7) * 7;
  const whole = [...days, ...Array.from({ length: length - days.length }, () => '')];
  return Array.from({ length: length / 7 }, (_, week) => whole.slice(week * 7, week * 7 + 7));
}
