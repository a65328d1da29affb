import { App } from 'antd';
import { PasswordForm } from '../../components/password-form.tsx';
import { passwordWords } from '../../components/password-words.ts';
import { useText } from '../../lib/language/language.tsx';
import { Ground } from './ground.tsx';
import { sessionWords } from './words.ts';

/** For an account whose password somebody else has set: nothing else before an own one. */
export default function FirstPassword({ onDone }: { readonly onDone: () => unknown }) {
  const t = useText();
  const { message } = App.useApp();
  function goOn(): unknown {
    message.success(t(passwordWords.changed));
    return onDone();
  }
  return (
    <Ground title={t(passwordWords.change)}>
      <p>{t(sessionWords.mustChange)}</p>
      <PasswordForm onDone={goOn} />
    </Ground>
  );
}
