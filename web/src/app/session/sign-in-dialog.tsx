import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { signInRoom } from '../../lib/api/waiting-room.ts';
import { useText } from '../../lib/language/language.tsx';
import type { Account } from '../../lib/session/account.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionWords } from './words.ts';

/** Lies over the page when the session has ended under it. After signing in, what had been asked is asked again; nothing typed is lost. */
export default function SignInDialog({ account: before }: { readonly account: Account }) {
  const t = useText();
  const [isOther, setOther] = useState(false);
  function goOn(account: Account): void {
    // What another account typed must not be sent in this one's name.
    const same = before.account === account.account;
    setOther(!same);
    if (same) signInRoom.letIn();
  }
  return (
    <Modal
      open
      title={t(sessionWords.again)}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t(sessionWords.againAbout)}</p>
      {isOther && <Alert type="error" role="alert" title={t(sessionWords.otherAccount)} />}
      <SignInForm name={before.name} onDone={goOn} />
      <Button type="link" block onClick={() => window.location.assign('/')}>
        {t(sessionWords.leave)}
      </Button>
    </Modal>
  );
}
