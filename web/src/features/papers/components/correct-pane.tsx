import { Button } from 'antd';
import { paperEndpoints } from '#contract/papers.ts';
import type { Plan } from '#contract/plan-content.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { fieldsAt, thingAt, withFields } from './plan-things.ts';
import type { Paper } from './types.ts';

interface CorrectPaneProps {
  readonly paper: Paper;
  readonly mayChange: boolean;
  /** The pointer of what is being corrected. */
  readonly correcting: string | undefined;
  readonly onCorrect: (subject: string | undefined) => void;
}

/** What was read, line by line, to be held beside the paper and corrected where the reading is wrong. */
export function CorrectPane({ paper, mayChange, correcting, onCorrect }: CorrectPaneProps) {
  const t = useText();
  const content = useRead(paperEndpoints.readContent, { params: { id: paper.id } });
  const correct = useChange(paperEndpoints.correct, { onDone: () => onCorrect(undefined), quiet: true });
  return (
    <>
      <p>{t(paperWords.correctAbout)}</p>
      <ReadState query={content}>
        {({ value, etag }) => {
          // The content is our own plan format; the contract leaves its fields open.
          const plan = value as unknown as Plan;
          const thing = correcting === undefined ? undefined : thingAt(correcting);
          return (
            <>
              <Lines plan={plan} mayChange={mayChange} onCorrect={onCorrect} />
              {thing !== undefined && (
                <CorrectDialog
                  key={thing}
                  fields={fieldsAt(plan, thing)}
                  error={correct.error}
                  busy={correct.isPending}
                  onSave={(values) =>
                    correct.mutate({ params: { id: paper.id }, body: withFields(plan, thing, values), etag })
                  }
                  onCancel={() => onCorrect(undefined)}
                />
              )}
            </>
          );
        }}
      </ReadState>
    </>
  );
}

interface LinesProps {
  readonly plan: Plan;
  readonly mayChange: boolean;
  readonly onCorrect: (subject: string) => void;
}

function Lines({ plan, mayChange, onCorrect }: LinesProps) {
  const t = useText();
  const edit = (subject: string, name: string) =>
    mayChange && (
      <Button size="small" onClick={() => onCorrect(subject)} aria-label={t(paperWords.correctLine(name))}>
        {t(paperWords.fixWord)}
      </Button>
    );
  const tables = [
    ...(plan.indicators.length > 0 ? [{ at: '', name: t(paperWords.noProject), lines: plan.indicators }] : []),
    ...plan.projects.map(({ name, indicators }, index) => ({ at: `/projects/${index}`, name, lines: indicators })),
  ];
  return (
    <>
      <p className="correct-line">
        <span>
          {plan.department.name ?? '—'} · {plan.fiscalYear ?? '—'}
        </span>
        {edit('', t(paperWords.whole))}
      </p>
      {tables.map(({ at, name, lines }) => (
        <section key={at}>
          <h3 className="section-title correct-line">
            <span>{name}</span>
            {at !== '' && edit(at, name)}
          </h3>
          <ul className="correct-lines">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of the line is its name
              <li key={index} className="correct-line">
                <span>
                  {line.level2} · {line.level3} · <strong>{line.target.text || '—'}</strong>
                </span>
                {edit(`${at}/indicators/${index}`, line.level3)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
