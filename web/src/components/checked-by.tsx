import type { Bilingual } from '#contract/words.ts';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

interface CheckedByProps {
  readonly profile?: { readonly version: string; readonly title: Bilingual } | undefined;
  readonly switchedOff?:
    | readonly { readonly id: string; readonly title: Bilingual; readonly reason: string }[]
    | undefined;
}

const words = messages({
  by: (title: string, version: string) => ({
    zh: `按${title}（第 ${version} 版）检查。`,
    en: `Checked by the ${title} (version ${version}).`,
  }),
  off: { zh: '没有检查的（停用的规则）：', en: 'Not checked, because the rule is switched off:' },
});

/** By whose profile a paper was checked, and the rules that were left out, each with the reason. Nothing where nobody has decided anything. */
export function CheckedBy({ profile, switchedOff = [] }: CheckedByProps) {
  const t = useText();
  return (
    <>
      {profile && <p>{t(words.by(t(profile.title), profile.version))}</p>}
      {switchedOff.length > 0 && (
        <>
          <p>{t(words.off)}</p>
          <ul className="plain-list">
            {switchedOff.map(({ id, title, reason }) => (
              <li key={id}>
                {t(title)}
                {t(common.colon)}
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
