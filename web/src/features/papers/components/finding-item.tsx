import { Button, Space } from 'antd';
import { BilingualText } from '../../../components/bilingual-text.tsx';
import { SeverityTag } from '../../../components/severity-tag.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import type { PaperFinding } from './types.ts';

interface FindingItemProps {
  readonly finding: PaperFinding;
  readonly isSelected: boolean;
  readonly mayChange: boolean;
  readonly onShow: () => void;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
  readonly onReopen: () => void;
  readonly onCorrect: () => void;
}

/** One finding: what is wrong, how to mend it, on what it rests, and what may be done about it. */
export function FindingItem(props: FindingItemProps) {
  const { finding, isSelected, mayChange, onShow, onAccept, onDismiss, onReopen, onCorrect } = props;
  const t = useText();
  const { number, severity, title, label, message, remedy, citations, decision, marks } = finding;
  return (
    <li className={isSelected ? 'selected' : ''} aria-current={isSelected ? 'true' : undefined}>
      <h3>
        <span>{number}</span> <SeverityTag severity={severity} /> <BilingualText text={title} />
      </h3>
      {label && <p className="finding-label">{label}</p>}
      <p>
        <BilingualText text={message} />
      </p>
      <p>
        <strong>{t(paperWords.remedy)}</strong>
        <BilingualText text={remedy} />
      </p>
      {citations.map((one) => (
        <p key={`${one.number} ${one.topic}`} className="finding-basis">
          {t(paperWords.basis)}
          {one.title}（{one.number}）{one.topic}
          {one.mark === 'recalled' && t(paperWords.recalled)}
        </p>
      ))}
      {decision && (
        <p className="finding-decision">
          <strong>{t(paperWords[decision.verdict])}</strong> {t(paperWords.decidedBy(decision.by))}
          {decision.reason}
        </p>
      )}
      <Space wrap size="small">
        {marks.length > 0 && (
          <Button size="small" onClick={onShow} aria-label={t(paperWords.show(number))}>
            {t(paperWords.showWord)}
          </Button>
        )}
        {mayChange && !decision && (
          <>
            <Button size="small" onClick={onAccept} aria-label={t(paperWords.accept(number))}>
              {t(paperWords.acceptWord)}
            </Button>
            <Button size="small" onClick={onDismiss} aria-label={t(paperWords.dismiss(number))}>
              {t(paperWords.dismissWord)}
            </Button>
            <Button size="small" onClick={onCorrect} aria-label={t(paperWords.fix(number))}>
              {t(paperWords.fixWord)}
            </Button>
          </>
        )}
        {mayChange && decision && (
          <Button size="small" onClick={onReopen} aria-label={t(paperWords.reopen(number))}>
            {t(paperWords.reopenWord)}
          </Button>
        )}
      </Space>
    </li>
  );
}
