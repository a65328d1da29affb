import type { Language } from '#contract/words.ts';
import { useLanguage } from '../lib/language/language.tsx';

/** Everything happens in the offices' time zone, wherever the browser stands (SPEC 7). */
const ZONE = 'Asia/Shanghai';

const FORM = { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE } as const;
const formats: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/** A moment as date and time to the minute; the exact one on hovering. */
export function Moment({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  formats[language] ??= new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', FORM);
  return (
    <time dateTime={at} title={at}>
      {formats[language].format(new Date(at))}
    </time>
  );
}
