import { Tag } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import { startWords } from '../words.ts';

interface DueTextProps {
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
}

/** When something is due, in words: colour alone says nothing. */
export function DueText({ dueOn, daysLeft }: DueTextProps) {
  const t = useText();
  if (dueOn === null || daysLeft === null) return <span>{t(startWords.noDue)}</span>;
  const near = daysLeft <= 3;
  const words =
    daysLeft < 0 ? startWords.overdue(-daysLeft) : daysLeft === 0 ? startWords.today : startWords.left(daysLeft);
  return (
    <>
      {dueOn}{' '}
      <Tag
        variant="outlined"
        style={
          near
            ? { color: '#8c1d18', background: '#fdecea', borderColor: '#e5a19b' }
            : { color: '#1b4f7a', background: '#eaf3fb' }
        }
      >
        {t(words)}
      </Tag>
    </>
  );
}
