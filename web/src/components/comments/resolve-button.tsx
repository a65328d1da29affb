import { Button } from 'antd';
import { useState } from 'react';
import type { Comment } from '#contract/comments.ts';
import { useText } from '../../lib/language/language.tsx';
import { ConfirmReason } from '../confirm-reason.tsx';
import { commentWords } from './comment-words.ts';
import { usePlaceName } from './use-place-name.ts';

interface ResolveButtonProps {
  readonly comment: Comment;
  readonly busy: boolean;
  readonly onResolve: (answer: string) => Promise<unknown>;
}

/** For who prepares: marks a comment as dealt with, with an answer where there is something to say. */
export function ResolveButton({ comment, busy, onResolve }: ResolveButtonProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const name = usePlaceName()(comment);
  return (
    <>
      <Button size="small" aria-label={t(commentWords.resolveOf(name))} onClick={() => setOpen(true)}>
        {t(commentWords.resolve)}
      </Button>
      <ConfirmReason
        open={isOpen}
        optional
        title={t(commentWords.resolveOf(name))}
        about={t(commentWords.resolveAbout)}
        label={t(commentWords.answer)}
        action={t(commentWords.resolve)}
        busy={busy}
        onCancel={() => setOpen(false)}
        onConfirm={(answer) => onResolve(answer).then(() => setOpen(false))}
      />
    </>
  );
}
