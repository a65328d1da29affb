import { Alert, Button, Input, Space, Tag } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { measureEndpoints } from '#contract/measures.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { Line } from '../measure-draft.ts';
import { measureWords, verdictWords } from '../words.ts';
import { ActualValue } from './actual-value.tsx';

type Kept = AnswerOf<typeof measureEndpoints.certifications>['items'][number];

interface MeasureLineProps {
  readonly line: Line;
  readonly verdict: Kept | undefined;
  /** What is typed and not saved yet. */
  readonly claim: string | undefined;
  readonly mayChange: boolean;
  readonly onClaim: (text: string) => void;
  readonly onConfirm: () => void;
  readonly onTakeBack: () => void;
  readonly onEdit: () => void;
  readonly onRecords: () => void;
}

/** One indicator: target, sentence and value, and what a person can do about them. */
export function MeasureLine(props: MeasureLineProps) {
  const { line, verdict, claim, mayChange, onClaim, onConfirm, onTakeBack, onEdit, onRecords } = props;
  const t = useText();
  const { indicator, actual, confirmed, measure } = line;
  return (
    <article aria-label={indicator}>
      <h2>
        {line.line} {indicator} <span className="quiet">{line.target}</span>
      </h2>
      {actual ? (
        <p>
          {t(actual.sentence)}
          {t(common.colon)}
          <strong>
            <ActualValue actual={actual} />
          </strong>{' '}
          <Button
            type="link"
            size="small"
            aria-label={`${t(measureWords.records(actual.records))} ${t(measureWords.recordsOf(indicator))}`}
            onClick={onRecords}
          >
            {t(measureWords.records(actual.records))}
          </Button>
          <Tag color={confirmed ? GOOD : DOUBTFUL}>
            {confirmed ? t(measureWords.confirmed(confirmed.by)) : t(measureWords.proposed)}
          </Tag>
        </p>
      ) : (
        <p>{t(measureWords.noMeasure)}</p>
      )}
      {!confirmed && line.proposals[0] && <p className="quiet">{t(line.proposals[0].reason)}</p>}
      {actual?.notes.map((note) => (
        <p key={note.zh} className="quiet">
          {t(note)}
        </p>
      ))}
      {line.gaps.map(({ code, message, remedy }) => (
        <Alert key={code} type="warning" title={`${t(message)} ${t(remedy)}`} />
      ))}
      {verdict && (
        <p>
          <Tag color={COLOURS[verdict.verdict]}>{t(verdictWords[verdict.verdict])}</Tag>
          {verdict.reasons.map((reason) => t(reason)).join(' ')}
        </p>
      )}
      <Space wrap>
        {mayChange ? (
          <span>
            {t(measureWords.claim)}{' '}
            <Input
              aria-label={t(measureWords.claimOf(indicator))}
              style={{ width: 140 }}
              inputMode="decimal"
              value={claim ?? line.claim?.value ?? ''}
              onChange={({ target }) => onClaim(target.value)}
            />
          </span>
        ) : (
          line.claim && (
            <span>
              {t(measureWords.claim)} {line.claim.value}
            </span>
          )
        )}
        {mayChange && measure && !confirmed && (
          <Button aria-label={t(measureWords.confirmOf(indicator))} onClick={onConfirm}>
            {t(measureWords.confirm)}
          </Button>
        )}
        {mayChange && (
          <Button aria-label={t(measureWords.editOf(indicator))} onClick={onEdit}>
            {t(measureWords.edit)}
          </Button>
        )}
        {mayChange && confirmed && <Button onClick={onTakeBack}>{t(measureWords.takeBack)}</Button>}
      </Space>
    </article>
  );
}

/** Dark grounds with white words; those that Ant Design names are too light (WCAG 1.4.3). */
const GOOD = '#1b6e3c';
const DOUBTFUL = '#8a5300';
const COLOURS: Readonly<Record<Kept['verdict'], string>> = {
  certified: GOOD,
  qualified: DOUBTFUL,
  inaccurate: '#b3261e',
  'not-certifiable': '#4a5563',
};
