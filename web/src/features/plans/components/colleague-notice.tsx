import { Alert, App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { planDraftEndpoints } from '#contract/plan-drafts.ts';
import { planEndpoints } from '#contract/plans.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';

interface ColleagueNoticeProps {
  readonly id: string;
  readonly editor: Editor;
}

/** How soon one sees what the other has saved. */
const LOOK_EVERY = 5_000;

/** What a colleague saves shows at once where nothing was typed here; else it is said, and joined when one wants it or saves. */
export function ColleagueNotice({ id, editor }: ColleagueNoticeProps) {
  const t = useText();
  const { message } = App.useApp();
  const newest = useRead(planEndpoints.read, { params: { id } }, { every: LOOK_EVERY });
  const versions = useRead(planDraftEndpoints.listVersions, { params: { id } }, { enabled: false });
  const { version = 0, state } = newest.data?.value ?? {};
  const isNewer = version > editor.base.version && !editor.isSaving;
  const who = useRef('');
  const { refetch } = versions;
  const { isDirty, join, pending } = editor;
  useEffect(() => {
    if (!isNewer) return;
    let gone = false;
    void refetch().then(async ({ data }) => {
      who.current = data?.value.items.find((one) => one.version === version)?.by ?? t(editorWords.somebody);
      if (gone || isDirty) return;
      await join();
      message.info(t(editorWords.updated(who.current, version)));
    });
    return () => {
      gone = true;
    };
  }, [isNewer, isDirty, version, refetch, join, message, t]);
  if (state && state !== 'drafting' && state !== 'adjusting') {
    return <Alert type="warning" showIcon role="alert" className="editor-notice" title={t(editorWords.closed)} />;
  }
  if (!isNewer || !isDirty || pending) return null;
  const by = versions.data?.value.items.find((one) => one.version === version)?.by ?? t(editorWords.somebody);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="editor-notice"
      title={t(editorWords.newer(by, version))}
      action={<Button onClick={join}>{t(editorWords.merge)}</Button>}
    />
  );
}
