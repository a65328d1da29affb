import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { planEndpoints } from '#contract/plans.ts';
import { type PlanStep, planSteps } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';

interface StepButtonsProps {
  readonly id: string;
  readonly etag: string;
  /** What the server lets this account do next. */
  readonly steps: readonly PlanStep[];
}

const needsReason: readonly PlanStep[] = ['return', 'adjust'];
/** What takes the plan back or out of the way, and not forward. */
const backward: readonly PlanStep[] = ['return', 'withdraw'];

/** What may be done next with the plan, each asked for once more, with the reason that others will read. */
export function StepButtons({ id, etag, steps }: StepButtonsProps) {
  const t = useText();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<PlanStep>();
  const take = useChange(planEndpoints.takeStep, {
    onDone() {
      setChosen(undefined);
      message.success(t(planWords.stepDone));
    },
  });
  return (
    <Space wrap>
      {steps.map((step) => (
        <Button
          key={step}
          type={backward.includes(step) ? 'default' : 'primary'}
          danger={backward.includes(step)}
          onClick={() => setChosen(step)}
        >
          {t(planSteps[step])}
        </Button>
      ))}
      {chosen && (
        <ConfirmReason
          open
          title={t(planWords.stepReason(t(planSteps[chosen])))}
          {...(chosen === 'return' && { about: t(planWords.returnAbout) })}
          action={t(planSteps[chosen])}
          danger={backward.includes(chosen)}
          optional={!needsReason.includes(chosen)}
          busy={take.isPending}
          onConfirm={(reason) => take.mutate({ params: { id }, body: { step: chosen, reason }, etag })}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </Space>
  );
}
