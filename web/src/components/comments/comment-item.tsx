import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Comment } from '#contract/comments.ts';
import { useText } from '../../lib/language/language.tsx';
import { Moment } from '../moment.tsx';
import { RuleNote } from '../rule-note.tsx';
import { commentWords } from './comment-words.ts';
import { usePlaceName } from './use-place-name.ts';

interface CommentItemProps {
  readonly comment: Comment;
  /** Takes one to the line; without it the place is only named. */
  readonly onGoTo?: ((place: string) => void) | undefined;
  readonly actions?: ReactNode;
}

/** One comment: on which line, by whom, on what rule, and how it was dealt with. */
export function CommentItem({ comment, onGoTo, actions }: CommentItemProps) {
  const t = useText();
  const nameOf = usePlaceName();
  const { place, rule, body, author, at, version, resolvedBy, answer } = comment;
  const name = nameOf(comment);
  return (
    <li>
      <p>
        {resolvedBy === null ? (
          <Tag color="#a8071a">{t(commentWords.isOpen)}</Tag>
        ) : (
          <Tag variant="outlined">{t(commentWords.isResolved(resolvedBy))}</Tag>
        )}{' '}
        {onGoTo && place !== null ? (
          <Button type="link" size="small" className="text-button" onClick={() => onGoTo(place)}>
            {name}
          </Button>
        ) : (
          <strong>{name}</strong>
        )}
        {place === null && t(commentWords.gone)}
        {rule && (
          <>
            {' '}
            <RuleNote rule={rule} />
          </>
        )}
      </p>
      <p>{body}</p>
      {answer !== '' && (
        <p>
          <strong>{t(commentWords.answered(answer))}</strong>
        </p>
      )}
      <p className="comment-foot">
        {author} · <Moment at={at} /> · {t(commentWords.onVersion(version))} {actions}
      </p>
    </li>
  );
}
