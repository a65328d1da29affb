import { Card } from 'antd';
import { useState } from 'react';
import { taskEndpoints } from '#contract/tasks.ts';
import { type DocumentKind, documentKinds, type PlanStep, planSteps } from '#contract/words.ts';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { dayBeginInChina } from '../../../lib/china-time.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { startWords } from '../words.ts';
import { DocumentLink } from './document-link.tsx';

const SHOWN = 20;

/** What was achieved is recognised (认定) where a plan is approved (批复). */
const stepOf = (kind: DocumentKind, step: PlanStep) =>
  step === 'approve' && kind !== 'plan' ? startWords.recognise : planSteps[step];

/** What happened to the documents I see since yesterday. */
export function ChangeList() {
  const t = useText();
  const [since] = useState(() => dayBeginInChina(-1));
  const changes = useRead(taskEndpoints.listChanges, { query: { since } });
  return (
    <Card title={<h2>{t(startWords.changes)}</h2>}>
      <ReadState query={changes}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(startWords.noChanges)}</p>
          ) : (
            <ul className="plain-list">
              {items.slice(0, SHOWN).map(({ what, document, office, action, text, by, at }) => (
                <li key={`${document.id} ${what} ${at}`}>
                  <Moment at={at} /> {!document.title.includes(office) && office} <DocumentLink {...document} /> ·{' '}
                  {t(documentKinds[document.kind])} · {by}{' '}
                  {action ? t(stepOf(document.kind, action)) : t(startWords.commented)}
                  {text && `${t(common.colon)}${text}`}
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </Card>
  );
}
