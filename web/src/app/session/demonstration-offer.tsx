import { Button, Spin } from 'antd';
import { sessionEndpoints } from '#contract/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useChange } from '../../lib/api/use-change.ts';
import { useText } from '../../lib/language/language.tsx';
import type { LoadedDemonstration } from './demonstration-accounts.tsx';
import { sessionWords } from './words.ts';

interface OfferProps {
  /** A load before was interrupted. */
  readonly isCutOff?: boolean;
  readonly onLoaded: (loaded: LoadedDemonstration) => unknown;
}

/** Offers the invented city to an installation in which nothing stands yet, or not the whole of it. */
export function DemonstrationOffer({ isCutOff = false, onLoaded }: OfferProps) {
  const t = useText();
  const load = useChange(sessionEndpoints.loadDemonstration, {
    quiet: true,
    onDone: ({ value }) => onLoaded(value),
  });
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">{t(isCutOff ? sessionWords.demonstrationAgain : sessionWords.demonstration)}</h2>
      <p>{t(isCutOff ? sessionWords.demonstrationCutOffAbout : sessionWords.demonstrationAbout)}</p>
      {load.isError && <ProblemAlert error={load.error} />}
      {load.isPending ? (
        <p role="status">
          <Spin size="small" /> {t(sessionWords.demonstrationLoading)}
        </p>
      ) : (
        <Button onClick={() => load.mutate({ body: {} })}>
          {t(isCutOff ? sessionWords.demonstrationAgain : sessionWords.demonstrationLoad)}
        </Button>
      )}
    </section>
  );
}
