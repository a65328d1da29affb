import type { ReactNode } from 'react';
import type { FiledLine } from '../../../components/trace-steps.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';
import { LineDetails } from './line-details.tsx';
import { placeOf } from './place-of.ts';

/** A column of the table of lines; on a phone one row of each line's card. */
export interface LineColumn {
  readonly title: string;
  readonly width: number;
  readonly align?: 'right';
  readonly render: (_: unknown, line: FiledLine) => ReactNode;
}

interface LineCardsProps {
  readonly lines: readonly FiledLine[];
  readonly columns: readonly LineColumn[];
}

/** The lines of a project on a phone: one card each, what the table has side by side below one another. */
export function LineCards({ lines, columns }: LineCardsProps) {
  const t = useText();
  return (
    <ul className="line-cards">
      {lines.map((line) => (
        <li key={line.subject} id={placeOf(line.subject)}>
          <dl>
            {columns.map(({ title, render }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{render(undefined, line) || '—'}</dd>
              </div>
            ))}
          </dl>
          <details>
            <summary>{t(filingWords.explain)}</summary>
            <LineDetails line={line} />
          </details>
        </li>
      ))}
    </ul>
  );
}
