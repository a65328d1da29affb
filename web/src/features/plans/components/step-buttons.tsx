import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { planEndpoints } from '#contract/plans.ts';
import { type PlanStep, planSteps } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';

interface StepButtonsProps {
  readonly id: string;
  readonly version: number;
  readonly etag: string;
  /** What the server lets this account do next. */
  readonly steps: readonly PlanStep[];
  /** Takes the user to what the check found. */
  readonly onLook: () => void;
}

const needsReason: readonly PlanStep[] = ['return', 'adjust'];
/** What takes the plan back or out of the way, and not forward. */
const backward: readonly PlanStep[] = ['return', 'withdraw'];

/** What may be done next with the plan, each asked for once more, with the reason that others will read. */
export function StepButtons({ id, version, etag, steps, onLook }: StepButtonsProps) {
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
          {...(chosen === 'withdraw' && { about: t(planWords.withdrawAbout) })}
          action={t(planSteps[chosen])}
          danger={backward.includes(chosen)}
          optional={!needsReason.includes(chosen)}
          busy={take.isPending}
          onConfirm={(reason) => take.mutate({ params: { id }, body: { step: chosen, reason }, etag })}
          onCancel={() => setChosen(undefined)}
        >
          {chosen === 'submit' && (
            <OpenFindings
              id={id}
              version={version}
              onLook={() => {
                setChosen(undefined);
                onLook();
              }}
            />
          )}
        </ConfirmReason>
      )}
    </Space>
  );
}

/** How many findings nobody has dismissed: what one would rather know before than read in the reviewer's objection. */
function OpenFindings({ id, version, onLook }: Pick<StepButtonsProps, 'id' | 'version' | 'onLook'>) {
  const t = useText();
  const report = useRead(planEndpoints.readFindings, { params: { id }, query: { version } });
  if (!report.data) return null;
  const open = report.data.value.findings.filter(({ decision }) => decision?.verdict !== 'dismissed');
  const [errors = 0, warnings = 0] = (['error', 'warning'] as const).map(
    (weight) => open.filter(({ severity }) => severity === weight).length,
  );
  if (errors + warnings === 0) return <p>{t(planWords.noneOpen)}</p>;
  return (
    <Alert
      type="warning"
      showIcon
      className="editor-notice"
      title={t(planWords.stillOpen(errors, warnings))}
      action={<Button onClick={onLook}>{t(planWords.lookFirst)}</Button>}
    />
  );
}
