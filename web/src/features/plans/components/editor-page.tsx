import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ReadState } from '../../../components/read-state.tsx';
import { useDraft } from '../../../lib/draft/use-draft.ts';
import { loadPlan } from '../editor/load-plan.ts';
import type { KeptPlan } from '../editor/use-editor.ts';
import { PlanEditor } from './plan-editor.tsx';

/** Loads a plan once; from then on the editor itself looks after what colleagues save. */
export default function EditorPage() {
  const { id = '' } = useParams();
  const { draft } = useDraft<KeptPlan>(`plan/${id}`);
  const loaded = useQuery({
    queryKey: ['plan-editor', id],
    queryFn: () => loadPlan(id, draft?.version),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return <ReadState query={loaded}>{(plan) => <PlanEditor key={id} id={id} loaded={plan} />}</ReadState>;
}
