import { Button, Spin } from 'antd';
import { sessionEndpoints } from '#contract/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useChange } from '../../lib/api/use-change.ts';
import { useText } from '../../lib/language/language.tsx';
import type { LoadedDemonstration } from './demonstration-accounts.tsx';
import { sessionWords } from './words.ts';

interface OfferProps {
  readonly onLoaded: (loaded: LoadedDemonstration) => unknown;
}

/** Offers the invented city to an installation in which nothing stands yet. */
export function DemonstrationOffer({ onLoaded }: OfferProps) {
  const t = useText();
  const load = useChange(sessionEndpoints.loadDemonstration, {
    quiet: true,
    onDone: ({ value }) => onLoaded(value),
  });
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">{t(sessionWords.demonstration)}</h2>
      <p>{t(sessionWords.demonstrationAbout)}</p>
      {load.isError && <ProblemAlert error={load.error} />}
      {load.isPending ? (
        <p role="status">
          <Spin size="small" /> {t(sessionWords.demonstrationLoading)}
        </p>
      ) : (
        <Button onClick={() => load.mutate({ body: {} })}>{t(sessionWords.demonstrationLoad)}</Button>
      )}
    </section>
  );
}
