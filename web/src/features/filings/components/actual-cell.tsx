import { Input, Select, Space, Tag } from 'antd';
import type { FiledLine } from '../../../components/trace-steps.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, originWords, tierWords } from '../words.ts';
import type { EntriesState } from './entries-state.ts';

export interface LineCellProps {
  readonly line: FiledLine;
  readonly entries: EntriesState;
  readonly editable: boolean;
}

/** The actual value with where it comes from; fields for a tier or a claim only where no record carries a value. */
export function ActualCell({ line, entries, editable }: LineCellProps) {
  const t = useText();
  return (
    <>
      <div>
        <span>{line.actual ?? '—'}</span>{' '}
        <Tag color={line.origin === 'missing' ? 'error' : 'default'}>{t(originWords[line.origin])}</Tag>
      </div>
      {line.origin === 'missing' &&
        line.computed?.notes.map((note) => (
          <div key={note.zh}>
            <small>{t(note)}</small>
          </div>
        ))}
      {line.claim && line.origin === 'records' && (
        <small>
          {t(filingWords.claim)} {line.claim.text}
          {line.claim.difference &&
            line.claim.difference !== '0' &&
            `，${t(filingWords.difference(line.claim.difference))}`}
        </small>
      )}
      {editable && line.origin !== 'records' && line.targetKind !== 'qualitative' && (
        <ClaimFields line={line} entries={entries} />
      )}
      {editable && line.targetKind === 'qualitative' && <TierFields line={line} entries={entries} />}
    </>
  );
}

type FieldsProps = Omit<LineCellProps, 'editable'>;

function ClaimFields({ line, entries }: FieldsProps) {
  const t = useText();
  const entry = entries.lineOf(line.subject);
  const { text = '', source = '' } = entry.claim ?? {};
  const change = (claim: { text: string; source: string }): void => entries.changeLine({ ...entry, claim });
  return (
    <Space orientation="vertical" size={4} style={{ width: '100%' }}>
      <Input
        size="small"
        aria-label={t(filingWords.claimOf(line.level3))}
        placeholder={t(filingWords.claimLike(line.target))}
        value={text}
        onChange={({ target }) => change({ text: target.value, source })}
      />
      <Input
        size="small"
        aria-label={t(filingWords.sourceOf(line.level3))}
        placeholder={t(filingWords.source)}
        value={source}
        onChange={({ target }) => change({ text, source: target.value })}
      />
    </Space>
  );
}

function TierFields({ line, entries }: FieldsProps) {
  const t = useText();
  const entry = entries.lineOf(line.subject);
  const tiers = ['achieved', 'partly', 'missed'] as const;
  return (
    <Space orientation="vertical" size={4} style={{ width: '100%' }}>
      <Select
        size="small"
        style={{ width: '100%' }}
        aria-label={t(filingWords.tierOf(line.level3))}
        placeholder={t(filingWords.tier)}
        value={entry.tier ?? null}
        options={tiers.map((tier) => ({ value: tier, label: t(tierWords[tier]) }))}
        onChange={(tier) => entries.changeLine({ ...entry, tier: tier ?? undefined })}
      />
      <Input
        size="small"
        aria-label={t(filingWords.shareOf(line.level3))}
        placeholder={t(filingWords.share)}
        value={entry.share ?? ''}
        onChange={({ target }) => entries.changeLine({ ...entry, share: target.value.trim() })}
      />
    </Space>
  );
}
