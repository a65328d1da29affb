import { Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { ProblemAlert } from './problem-alert.tsx';

const words = messages({
  leave: {
    zh: '可以离开本页，后台会继续进行，回来时进度仍在这里。',
    en: 'You may leave this page: it goes on by itself, and its progress is here when you come back.',
  },
});

export interface Progressing {
  readonly done: number;
  readonly total: number;
}

interface LongWorkProps<T> {
  /** What is being done. */
  readonly title: string;
  /** Follows the work on the server until it is finished, as `watch` does. It is begun anew when `id` changes. */
  readonly id: string;
  readonly follow: (onEvent: (value: T) => void, signal: AbortSignal) => Promise<void>;
  readonly progressOf: (value: T) => Progressing;
  readonly onEnd: () => unknown;
}

/** Real progress of work that the server does in the background. Its state is the server's, so that it can be left and found again. */
export function LongWork<T>({ title, id, follow, progressOf, onEnd }: LongWorkProps<T>) {
  const t = useText();
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>();
  const latest = useRef({ follow, onEnd });
  latest.current = { follow, onEnd };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other work, another stream
  useEffect(() => {
    const leaving = new AbortController();
    latest.current
      .follow(setValue, leaving.signal)
      .then(() => latest.current.onEnd())
      .catch((fault) => {
        if (!leaving.signal.aborted) setError(fault);
      });
    return () => leaving.abort();
  }, [id]);
  if (error !== undefined) return <ProblemAlert error={error} />;
  const { done, total } = value === undefined ? { done: 0, total: 0 } : progressOf(value);
  return (
    <div role="status">
      <strong>{title}</strong>
      <Progress
        percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
        format={() => (total === 0 ? '…' : `${done} / ${total}`)}
        aria-label={title}
      />
      <p>{t(words.leave)}</p>
    </div>
  );
}
