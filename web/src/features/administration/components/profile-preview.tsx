import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { profileEndpoints } from '#contract/profiles.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { ApiProblem } from '../../../lib/api/problem.ts';
import { readAgain } from '../../../lib/api/read-again.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { profileWords } from '../profile-words.ts';
import type { ProfileDraft, ShownProfile } from '../use-profile-draft.ts';

interface ProfilePreviewProps {
  readonly shown: ShownProfile;
  readonly draft: ProfileDraft;
  readonly onEnd: () => void;
}

/** What saving will change, before and after, and for whom; somebody else's change meanwhile is told and never overwritten. */
export function ProfilePreview({ shown, draft, onEnd }: ProfilePreviewProps) {
  const t = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const request = { params: { fiscalYear: shown.fiscalYear }, body: draft.content };
  const preview = useRead(profileEndpoints.preview, request);
  const save = useChange(profileEndpoints.save, {
    quiet: true,
    onDone: () => {
      draft.forget();
      message.success(t(common.saved));
      onEnd();
    },
  });
  const isOvertaken = save.error instanceof ApiProblem && save.error.code === 'changed_meanwhile';
  return (
    <Modal
      open
      width={860}
      title={t(profileWords.previewTitle(shown.fiscalYear))}
      okText={t(profileWords.save(shown.fiscalYear))}
      okButtonProps={{ loading: save.isPending, disabled: preview.data === undefined || isOvertaken }}
      cancelText={t(common.cancel)}
      onOk={() => save.mutate({ ...request, etag: draft.etag })}
      onCancel={onEnd}
    >
      {save.error !== null && <ProblemAlert error={save.error} />}
      {isOvertaken && (
        <p>
          <Button
            onClick={() => {
              readAgain(queries, profileEndpoints.read.tag);
              draft.forget();
              onEnd();
            }}
          >
            {t(profileWords.takeTheirs)}
          </Button>
        </p>
      )}
      <ReadState query={preview}>
        {({ value: { differences, filings } }) => (
          <>
            <p>{t(profileWords.effect(filings.open, filings.approved))}</p>
            <ScrollBox label={t(profileWords.changes)} narrowest={640}>
              <DataTable
                size="small"
                rowKey={({ part, name }) => `${part} ${name.en}`}
                rows={differences}
                empty={t(profileWords.nothingChanges)}
                columns={[
                  { title: t(profileWords.what), width: 190, render: (_, { name }) => t(name) },
                  { title: t(profileWords.before), render: (_, { before }) => t(before) },
                  { title: t(profileWords.after), render: (_, { after }) => t(after) },
                ]}
              />
            </ScrollBox>
          </>
        )}
      </ReadState>
    </Modal>
  );
}
