import { clockInChina } from '../lib/china-time.ts';
import { useLanguage } from '../lib/language/language.tsx';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as date and time to the minute; the exact one on hovering. The browser's own formats take 50 ms before the first is written. */
export function Moment({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  const [date, time] = clockInChina(at);
  const [year, month, day] = date.split('-').map(Number);
  return (
    <time dateTime={at} title={at}>
      {language === 'zh'
        ? `${year}年${month}月${day}日 ${time}`
        : `${day} ${MONTHS[(month ?? 1) - 1]} ${year}, ${time}`}
    </time>
  );
}
