import { Timeline } from 'antd';
import { filingEndpoints } from '#contract/filings.ts';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, stateWords, stepWords } from '../words.ts';

/** Who did what with it, from the first step. */
export function Way({ id }: { readonly id: string }) {
  const t = useText();
  const steps = useRead(filingEndpoints.listSteps, { params: { id } });
  return (
    <ReadState query={steps}>
      {({ value: { items } }) =>
        items.length === 0 ? (
          <p>{t(filingWords.noSteps)}</p>
        ) : (
          <Timeline
            items={items.map(({ step, action, to, actor, at, reason }) => ({
              key: step,
              content: (
                <>
                  {t(stepWords[action])} → {t(stateWords[to])} · {actor} · <Moment at={at} />
                  {reason && `${t(common.colon)}${reason}`}
                </>
              ),
            }))}
          />
        )
      }
    </ReadState>
  );
}
