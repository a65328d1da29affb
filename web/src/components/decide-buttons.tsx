import { Button, Space } from 'antd';
import { useState } from 'react';
import type { Decision } from '#contract/findings.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { ConfirmReason } from './confirm-reason.tsx';

const words = messages({
  accept: { zh: '采纳', en: 'Accept' },
  acceptOf: (name: string) => ({ zh: `采纳：${name}`, en: `Accept: ${name}` }),
  dismiss: { zh: '不采纳', en: 'Dismiss' },
  dismissOf: (name: string) => ({ zh: `不采纳：${name}`, en: `Dismiss: ${name}` }),
  dismissAbout: {
    zh: '审核人会看到这个理由；它一直保留，直到这个问题不再出现。',
    en: 'Reviewers will read the reason. It stays as long as the finding stands.',
  },
  reopen: { zh: '撤回', en: 'Take back' },
  reopenOf: (name: string) => ({ zh: `撤回：${name}`, en: `Take back: ${name}` }),
});

interface DecideButtonsProps {
  /** What the finding is called, for screen readers. */
  readonly name: string;
  readonly decision: Decision | null;
  readonly busy: boolean;
  /** Settles when it is kept. */
  readonly onDecide: (verdict: Decision['verdict'] | 'open', reason: string) => Promise<unknown>;
}

/** Accepts a finding, dismisses it with a reason, or takes that back. */
export function DecideButtons({ name, decision, busy, onDecide }: DecideButtonsProps) {
  const t = useText();
  const [isDismissing, setDismissing] = useState(false);
  const close = (): void => setDismissing(false);
  if (decision) {
    return (
      <Button size="small" aria-label={t(words.reopenOf(name))} onClick={() => onDecide('open', '')}>
        {t(words.reopen)}
      </Button>
    );
  }
  return (
    <Space wrap size="small">
      <Button size="small" aria-label={t(words.acceptOf(name))} onClick={() => onDecide('accepted', '')}>
        {t(words.accept)}
      </Button>
      <Button size="small" aria-label={t(words.dismissOf(name))} onClick={() => setDismissing(true)}>
        {t(words.dismiss)}
      </Button>
      <ConfirmReason
        open={isDismissing}
        title={t(words.dismissOf(name))}
        about={t(words.dismissAbout)}
        action={t(words.dismiss)}
        busy={busy}
        onConfirm={(reason) => onDecide('dismissed', reason).then(close)}
        onCancel={close}
      />
    </Space>
  );
}
