import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { planEndpoints } from '#contract/plans.ts';
import { type PlanStep, planSteps } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import type { Objections } from './use-objections.ts';

interface StepButtonsProps {
  readonly plan: { readonly id: string; readonly etag: string; readonly possibleSteps: readonly PlanStep[] };
  /** Comments that go along. */
  readonly objections: Objections;
}

/** What I may do with the plan; each step asks for its reason and takes the comments along. */
export function StepButtons({ plan, objections }: StepButtonsProps) {
  const t = useText();
  const navigate = useNavigate();
  const [step, setStep] = useState<PlanStep>();
  const take = useChange(planEndpoints.takeStep, {
    onDone() {
      objections.forget();
      return navigate('/review');
    },
  });
  if (plan.possibleSteps.length === 0) return <span>{t(reviewWords.notMine)}</span>;
  const comments = objections.list.map(({ subject, rule, body }) => ({ subject, body, ...(rule && { rule }) }));
  return (
    <>
      <Space>
        {plan.possibleSteps.map((one) => (
          <Button
            key={one}
            danger={one === 'return'}
            type={one === 'return' ? 'default' : 'primary'}
            onClick={() => setStep(one)}
          >
            {t(planSteps[one])}
          </Button>
        ))}
      </Space>
      {step && (
        <ConfirmReason
          open
          title={t(planSteps[step])}
          about={`${t(reviewWords.stepAbout)}${comments.length > 0 ? t(reviewWords.chosen(comments.length)) : ''}`}
          action={t(planSteps[step])}
          danger={step === 'return'}
          optional={step !== 'return' && step !== 'adjust'}
          busy={take.isPending}
          onCancel={() => setStep(undefined)}
          onConfirm={(reason) =>
            take.mutate({ params: { id: plan.id }, etag: plan.etag, body: { step, reason, comments } })
          }
        />
      )}
    </>
  );
}
