import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { signInRoom } from '../../lib/api/waiting-room.ts';
import { useText } from '../../lib/language/language.tsx';
import type { Account } from '../../lib/session/account.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionWords } from './words.ts';

/** Lies over the page when the session has ended under it. After signing in, what had been asked is asked again; nothing typed is lost. */
export function SignInAgain() {
  const t = useText();
  const queries = useQueryClient();
  const needed = useSyncExternalStore(signInRoom.subscribe, signInRoom.isOccupied);
  const [isOther, setOther] = useState(false);
  const before = queries.getQueryData<Account | string>(['standing']);
  const name = typeof before === 'object' ? before.name : undefined;
  function goOn(account: Account): void {
    // What another account typed must not be sent in this one's name.
    const same = typeof before !== 'object' || before.account === account.account;
    setOther(!same);
    if (same) signInRoom.letIn();
  }
  return (
    <Modal
      open={needed}
      title={t(sessionWords.again)}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t(sessionWords.againAbout)}</p>
      {isOther && <Alert type="error" role="alert" title={t(sessionWords.otherAccount)} />}
      <SignInForm name={name} onDone={goOn} />
      <Button type="link" block onClick={() => window.location.assign('/')}>
        {t(sessionWords.leave)}
      </Button>
    </Modal>
  );
}
