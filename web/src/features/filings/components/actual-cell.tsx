import { Input, Select, Space, Tag } from 'antd';
import { useId, useState } from 'react';
import type { FiledLine } from '../../../components/trace-steps.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { percentOf, shareOf } from '../../../lib/percent.ts';
import { filingWords, originWords, tierWords } from '../words.ts';
import type { EntriesState, Filing } from './entries-state.ts';

export interface LineCellProps {
  readonly line: FiledLine;
  readonly entries: EntriesState;
  readonly editable: boolean;
}

interface ActualCellProps extends LineCellProps {
  readonly tiers: Filing['tiers'];
}

/** The actual value with where it comes from; fields for a tier or a claim only where no record carries a value. */
export function ActualCell({ line, entries, editable, tiers }: ActualCellProps) {
  const t = useText();
  const { claim, tier } = entries.lineOf(line.subject);
  const isWords = line.targetKind === 'qualitative';
  // A deadline in words is answered by the day on which it was done or by a tier: where one stands the other is not asked for.
  const takesClaim = line.origin !== 'records' && (!isWords || (line.deadline !== null && tier === undefined));
  const takesTier = isWords && !(takesClaim && claim?.text);
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
            `${t(common.comma)}${t(filingWords.difference(line.claim.difference))}`}
        </small>
      )}
      {editable && takesClaim && <ClaimFields line={line} entries={entries} />}
      {editable && takesTier && <TierFields line={line} entries={entries} tiers={tiers} />}
    </>
  );
}

type FieldsProps = Omit<ActualCellProps, 'editable'>;

function ClaimFields({ line, entries }: Omit<FieldsProps, 'tiers'>) {
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

function TierFields({ line, entries, tiers }: FieldsProps) {
  const t = useText();
  const entry = entries.lineOf(line.subject);
  const all = ['achieved', 'partly', 'missed'] as const;
  const textOf = (tier: (typeof all)[number]) =>
    t(tiers && line.weight !== null ? filingWords.tierWithin(tierWords[tier], tiers[tier]) : tierWords[tier]);
  return (
    <Space orientation="vertical" size={4} style={{ width: '100%' }}>
      <Select
        size="small"
        style={{ width: '100%' }}
        aria-label={t(filingWords.tierOf(line.level3))}
        placeholder={t(filingWords.tier)}
        allowClear
        value={entry.tier ?? null}
        options={all.map((tier) => ({ value: tier, label: textOf(tier) }))}
        onChange={(tier) => entries.changeLine({ ...entry, tier: tier ?? undefined })}
      />
      {/* Only what is scored has a share; a monitoring says how it stands. */}
      {line.weight !== null && <ShareField line={line} entries={entries} tiers={tiers} />}
    </Space>
  );
}

function ShareField({ line, entries, tiers }: FieldsProps) {
  const t = useText();
  const entry = entries.lineOf(line.subject);
  const share = entry.share ?? '';
  const [typed, setTyped] = useState<string>();
  const text = typed ?? percentOf(share);
  const bounds = entry.tier && tiers?.[entry.tier];
  const isWrong = text !== '' && (share === '' || (bounds !== undefined && bounds !== null && !isWithin(text, bounds)));
  const hint = useId();
  return (
    <>
      <Input
        size="small"
        inputMode="decimal"
        suffix="%"
        aria-label={t(filingWords.shareOf(line.level3))}
        aria-describedby={hint}
        aria-invalid={isWrong}
        status={isWrong ? 'error' : ''}
        placeholder={t(filingWords.share)}
        value={text}
        onChange={({ target }) => {
          setTyped(target.value);
          entries.changeLine({ ...entry, share: shareOf(target.value) ?? '' });
        }}
        onBlur={() => share !== '' && setTyped(undefined)}
      />
      <small id={hint} className={isWrong ? 'due' : ''}>
        {entry.tier && bounds && t(filingWords.shareWithin(tierWords[entry.tier], bounds))}
      </small>
    </>
  );
}

type Tiers = NonNullable<Filing['tiers']>;

function isWithin(percent: string, { least, most, includesMost }: Tiers['achieved']): boolean {
  const value = Number.parseFloat(percent);
  return value >= Number(least) && (value < Number(most) || (includesMost && value === Number(most)));
}
