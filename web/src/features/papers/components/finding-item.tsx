import { Button, Space } from 'antd';
import { BilingualText } from '../../../components/bilingual-text.tsx';
import { DecideButtons } from '../../../components/decide-buttons.tsx';
import { DecisionNote } from '../../../components/decision-note.tsx';
import { RuleNote } from '../../../components/rule-note.tsx';
import { SeverityTag } from '../../../components/severity-tag.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import type { PaperFinding } from './types.ts';

interface FindingItemProps {
  readonly finding: PaperFinding;
  readonly isSelected: boolean;
  readonly mayChange: boolean;
  readonly onShow: () => void;
  readonly isDeciding: boolean;
  readonly onDecide: (verdict: 'accepted' | 'dismissed' | 'open', reason: string) => Promise<unknown>;
  readonly onCorrect: () => void;
}

/** One finding: what is wrong, how to mend it, on what it rests, and what may be done about it. */
export function FindingItem(props: FindingItemProps) {
  const { finding, isSelected, mayChange, isDeciding, onShow, onDecide, onCorrect } = props;
  const t = useText();
  const { number, rule, severity, title, label, message, remedy, citations, decision, marks } = finding;
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
          {one.title}
          {t(common.inBrackets(one.number))} {one.topic}
          {one.mark === 'recalled' && t(paperWords.recalled)}
        </p>
      ))}
      {decision && <DecisionNote decision={decision} />}
      <Space wrap size="small">
        {marks.length > 0 && (
          <Button size="small" onClick={onShow} aria-label={t(paperWords.show(number))}>
            {t(paperWords.showWord)}
          </Button>
        )}
        {mayChange && (
          <DecideButtons
            name={t(paperWords.findingName(number))}
            decision={decision}
            busy={isDeciding}
            onDecide={onDecide}
          />
        )}
        {mayChange && !decision && (
          <Button size="small" onClick={onCorrect} aria-label={t(paperWords.fix(number))}>
            {t(paperWords.fixWord)}
          </Button>
        )}
        <RuleNote rule={rule} />
      </Space>
    </li>
  );
}
