import { Tag } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { recordEndpoints } from '#contract/records.ts';
import { useText } from '../../../lib/language/language.tsx';
import { ledgerWords } from '../words.ts';

interface RecordUsesProps {
  readonly uses: AnswerOf<typeof recordEndpoints.uses>['items'];
  /** What stands there where there are none. */
  readonly none: string;
}

/** The indicators that a record counts for, each with its target and the sentence by which it is counted. */
export function RecordUses({ uses, none }: RecordUsesProps) {
  const t = useText();
  return (
    <section aria-label={t(ledgerWords.uses)} aria-live="polite" className="record-uses">
      <h3>{t(ledgerWords.uses)}</h3>
      {uses.length === 0 && <p>{none}</p>}
      <ul>
        {uses.map((use) => (
          <li key={`${use.planId} ${use.subject}`}>
            <strong>
              {use.line} {use.indicator}
            </strong>{' '}
            {use.target} {!use.counts && <Tag>{t(ledgerWords.usesLookedAt)}</Tag>}
            {!use.confirmed && <Tag>{t(ledgerWords.usesProposed)}</Tag>}
            <br />
            <span>{t(use.sentence)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
