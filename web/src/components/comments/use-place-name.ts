import { useText } from '../../lib/language/language.tsx';
import { fieldAt, partAt, planFieldWords } from '../plan/plan-field-words.ts';

interface Place {
  /** A pointer into a plan. */
  readonly subject: string;
  /** The names of what it passes, or what the whole is called where it is no plan; "" where none of it has one. */
  readonly label: string;
}

/** Names a place in a plan as people call it: "网络安全监测 › 培训人次", "网络安全监测 › 资金支出计划", "整份计划". */
export function usePlaceName(): (place: Place) => string {
  const t = useText();
  return ({ subject, label }) => {
    if (subject === '') return label || t(planFieldWords.wholePlan);
    const part = partAt(subject);
    return [label || t(planFieldWords.departmentPart), part && t(part)].filter(Boolean).join(' › ');
  };
}

/** The same down to the field: "网络安全监测 › 培训人次 › 指标值". */
export function useFieldName(): (place: Place) => string {
  const t = useText();
  const nameOf = usePlaceName();
  return (place) => {
    const field = fieldAt(place.subject);
    return [nameOf(place), field && t(field)].filter(Boolean).join(' › ');
  };
}
