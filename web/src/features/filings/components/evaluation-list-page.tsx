import { FilingList } from './filing-list.tsx';

export default function EvaluationListPage() {
  return <FilingList kind="evaluation" />;
}
