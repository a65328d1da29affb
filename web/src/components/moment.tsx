import { useLanguage } from '../lib/language/language.tsx';

/** Everything happens in the offices' time zone, wherever the browser stands (SPEC 7). */
const ZONE = 'Asia/Shanghai';

/** A moment as date and time to the minute; the exact one on hovering. */
export function Moment({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE }).format(
    new Date(at),
  );
  return (
    <time dateTime={at} title={at}>
      {text}
    </time>
  );
}
