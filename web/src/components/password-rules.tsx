import { passwordRules } from '#contract/words.ts';
import { useText } from '../lib/language/language.tsx';
import { passwordWords } from './password-words.ts';

interface PasswordRulesProps {
  /** What the field names with aria-describedby. */
  readonly id: string;
  readonly password: string;
  /** The name that must not stand in the password; "" as long as it is not known. */
  readonly account: string;
}

/** The rules of a password, each with whether what is typed keeps it: in a sign, in words and in colour. The server decides by itself. */
export function PasswordRules({ id, password, account }: PasswordRulesProps) {
  const t = useText();
  return (
    <div id={id}>
      {t(passwordWords.needs)}
      <ul className="password-rules">
        {passwordRules.map(({ text, isKept }) => {
          const kept = password !== '' && isKept(password, account);
          return (
            <li key={text.zh} className={kept ? 'kept' : undefined}>
              <span aria-hidden="true">{kept ? '✓' : '○'}</span> {t(text)}
              {kept && <span className="visually-hidden">{t(passwordWords.kept)}</span>}
            </li>
          );
        })}
      </ul>
      {t(passwordWords.noCommon)}
    </div>
  );
}
