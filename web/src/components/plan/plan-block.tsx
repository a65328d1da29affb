import type { ReactNode } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { partAt } from './plan-field-words.ts';
import type { PlanRemarks } from './plan-remarks.ts';
import { RemarkButton } from './remark-button.tsx';

interface PlanBlockProps {
  /** A pointer to a part with a name of its own, as "/projects/0/fundingPlan". */
  readonly subject: string;
  /** The project that it is of; "" for the department as a whole. */
  readonly label: string;
  readonly remarks?: PlanRemarks | undefined;
  readonly children: ReactNode;
}

/** A part of a plan under its name. */
export function PlanBlock({ subject, label, remarks, children }: PlanBlockProps) {
  const t = useText();
  const part = partAt(subject);
  return (
    <div className="plan-block">
      <h3>
        {part && t(part)} {remarks && <RemarkButton remarks={remarks} subject={subject} label={label} />}
      </h3>
      {children}
    </div>
  );
}
