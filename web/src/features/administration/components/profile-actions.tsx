import { App, Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { profileEndpoints, profileFaults } from '#contract/profiles.ts';
import { addressOf } from '../../../lib/api/request.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { profileWords } from '../profile-words.ts';
import type { ProfileDraft, ShownProfile } from '../use-profile-draft.ts';
import { ProfilePreview } from './profile-preview.tsx';

interface ProfileActionsProps {
  readonly shown: ShownProfile;
  readonly draft: ProfileDraft;
}

/** Look at what changes and save, throw away what was typed, take the year's own back, take the decisions along as a file. */
export function ProfileActions({ shown, draft }: ProfileActionsProps) {
  const t = useText();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const params = { fiscalYear: shown.fiscalYear };
  const faults = profileFaults(draft.content).length;
  const withdraw = useChange(profileEndpoints.withdraw, {
    onDone: () => {
      draft.forget();
      message.success(t(common.saved));
    },
  });
  return (
    <Space wrap style={{ marginBlockEnd: 8 }}>
      <Button type="primary" disabled={!draft.isChanged || faults > 0} onClick={() => setOpen(true)}>
        {t(profileWords.preview)}
      </Button>
      {draft.isChanged && <Button onClick={draft.forget}>{t(profileWords.discard)}</Button>}
      {shown.by === 'own-year' && (
        <Popconfirm
          title={t(profileWords.withdraw(shown.fiscalYear))}
          description={t(profileWords.withdrawAbout)}
          okText={t(profileWords.withdrawOk)}
          cancelText={t(common.cancel)}
          onConfirm={() => withdraw.mutate({ params, etag: draft.etag })}
        >
          <Button danger loading={withdraw.isPending}>
            {t(profileWords.withdraw(shown.fiscalYear))}
          </Button>
        </Popconfirm>
      )}
      <Button href={addressOf(profileEndpoints.exportConfiguration, { params })} download>
        {t(profileWords.export)}
      </Button>
      <span role="status">
        {faults > 0 ? t(profileWords.faults(faults)) : draft.isChanged ? t(profileWords.unsaved) : ''}
      </span>
      {isOpen && <ProfilePreview shown={shown} draft={draft} onEnd={() => setOpen(false)} />}
    </Space>
  );
}
