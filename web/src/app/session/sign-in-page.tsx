import { useText } from '../../lib/language/language.tsx';
import { Ground } from './ground.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { sessionWords } from './words.ts';

/** For anybody who is not signed in, at any address. */
export default function SignInPage({ onDone }: { readonly onDone: () => unknown }) {
  const t = useText();
  return (
    <Ground title={t(sessionWords.signIn)}>
      <SignInForm onDone={onDone} />
      <p>{t(sessionWords.forgotten)}</p>
    </Ground>
  );
}
