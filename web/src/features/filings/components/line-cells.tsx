import { Input, Select } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, likelihoodWords } from '../words.ts';
import type { LineCellProps } from './actual-cell.tsx';

/** The reason for a deviation; where the rules ask for one, they say why. */
export function ReasonCell({ line, entries, editable }: LineCellProps) {
  const t = useText();
  const { reasonDue } = line;
  const entry = entries.lineOf(line.subject);
  return (
    <>
      {editable ? (
        <Input.TextArea
          size="small"
          aria-label={t(filingWords.reasonOf(line.level3))}
          rows={2}
          maxLength={2000}
          status={reasonDue && !reasonDue.given && !entry.reason ? 'error' : ''}
          value={entry.reason ?? ''}
          onChange={({ target }) => entries.changeLine({ ...entry, reason: target.value })}
        />
      ) : (
        line.reason || '—'
      )}
      {reasonDue && !reasonDue.given && (
        <div>
          <small className="due">{t(editable ? reasonDue.text : filingWords.noReason)}</small>
        </div>
      )}
    </>
  );
}

/** 完成可能性: what the engine proposes, and what a person decides. */
export function LikelihoodCell({ line, entries, editable }: LineCellProps) {
  const t = useText();
  const entry = entries.lineOf(line.subject);
  const proposed = line.proposedLikelihood && t(filingWords.proposed(t(likelihoodWords[line.proposedLikelihood])));
  const all = ['certain', 'possible', 'impossible'] as const;
  if (!editable) return line.likelihood ? t(likelihoodWords[line.likelihood]) : (proposed ?? '—');
  return (
    <>
      <Select
        size="small"
        allowClear
        style={{ width: '100%' }}
        aria-label={t(filingWords.likelihoodOf(line.level3))}
        value={entry.likelihood ?? null}
        options={all.map((one) => ({ value: one, label: t(likelihoodWords[one]) }))}
        onChange={(likelihood) => entries.changeLine({ ...entry, likelihood: likelihood ?? undefined })}
      />
      {proposed && <small>{proposed}</small>}
    </>
  );
}
