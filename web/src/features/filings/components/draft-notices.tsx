import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ChooseVersion } from '../../../components/choose-version.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, likelihoodWords, tierWords } from '../words.ts';
import type { EntriesState, Filing } from './entries-state.ts';
import type { EntryConflict } from './join-entries.ts';
import { namesOf } from './names-of.ts';

interface DraftNoticesProps {
  readonly filing: Filing;
  readonly entries: EntriesState;
}

/** What has become of what was typed: restored, joined with what a colleague saved, still to be chosen, not saved yet. */
export function DraftNotices({ filing, entries }: DraftNoticesProps) {
  const t = useText();
  const { isChanged, isRestored, isJoined, conflicts } = entries;
  const [put, setPut] = useState(0);
  const isPut = put === filing.version;
  if (conflicts.length > 0) {
    return (
      <>
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t(filingWords.chooseFirst)}
          action={<Button onClick={() => setPut(0)}>{t(filingWords.choose)}</Button>}
        />
        {!isPut && <Choice filing={filing} entries={entries} onCancel={() => setPut(filing.version)} />}
      </>
    );
  }
  if (isJoined) return <Alert type="warning" showIcon role="alert" title={t(filingWords.joined)} />;
  const notes = [isRestored && t(filingWords.draftFound), isChanged && t(filingWords.unsaved)].filter(Boolean);
  if (notes.length === 0) return null;
  return <Alert type="info" showIcon title={notes.map((note) => <div key={String(note)}>{note}</div>)} />;
}

function Choice({ filing, entries, onCancel }: DraftNoticesProps & { readonly onCancel: () => void }) {
  const t = useText();
  const { conflicts, choose } = entries;
  const keyOf = ({ subject, field }: EntryConflict): string => `${subject} ${field}`;
  const names = namesOf(filing);
  const textOf = (value: EntryConflict['mine']): string => {
    if (value === undefined) return '';
    if (typeof value !== 'string') return Object.values(value).filter(Boolean).join(t(common.semicolon));
    const word = { ...tierWords, ...likelihoodWords }[value as keyof typeof tierWords | keyof typeof likelihoodWords];
    return word ? t(word) : value;
  };
  return (
    <ChooseVersion
      places={conflicts.map((conflict) => ({
        key: keyOf(conflict),
        where: `${names.get(conflict.subject) ?? conflict.subject}${t(common.colon)}${t(filingWords[conflict.field])}`,
        before: textOf(conflict.base),
        mine: textOf(conflict.mine),
        theirs: textOf(conflict.theirs),
      }))}
      onTake={(theirs) => choose(conflicts.filter((conflict) => theirs.has(keyOf(conflict))))}
      onCancel={onCancel}
    />
  );
}
