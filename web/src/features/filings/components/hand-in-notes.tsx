import { Alert } from 'antd';
import { filingEndpoints } from '#contract/filings.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, gradeWords } from '../words.ts';
import type { EntriesState, Filing } from './entries-state.ts';
import { Obstacles } from './obstacles.tsx';

interface HandInNotesProps {
  readonly filing: Filing;
  readonly entries: EntriesState;
  /** One is taken to what is missing. */
  readonly onGo: (subject: string) => void;
}

/** What one would rather know before it goes out: what is still missing, else what it comes to and what reviewers will ask about. */
export function HandInNotes({ filing, entries, onGo }: HandInNotesProps) {
  const t = useText();
  const comments = useRead(filingEndpoints.listComments, { params: { id: filing.id } });
  if (entries.isChanged) return <Alert type="warning" showIcon title={t(filingWords.unsaved)} />;
  if (filing.obstacles.length > 0) return <Obstacles obstacles={filing.obstacles} onGo={onGo} />;
  const lines = filing.tables.flatMap((table) => table.lines);
  const count = (which: (line: (typeof lines)[number]) => boolean): number => lines.filter(which).length;
  const open = (comments.data?.value.items ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  const claimed = count(({ origin }) => origin === 'claim');
  const undecided = count(({ light, likelihood }) => light !== null && likelihood === null);
  const silent = filing.tables.filter(({ outcome }) => outcome === '').length;
  const notes = [
    open > 0 && filingWords.commentsOpen(open),
    claimed > 0 && filingWords.claimedOnly(claimed),
    filing.kind === 'evaluation' && silent > 0 && filingWords.noOutcome(silent),
    filing.kind === 'monitoring' && undecided > 0 && filingWords.undecided(undecided),
  ].filter((note) => note !== false);
  return (
    <>
      {filing.kind === 'monitoring' ? (
        <p>
          {t(
            filingWords.lights(
              count(({ light }) => light === 'red'),
              count(({ light }) => light === 'yellow'),
              count(({ light }) => light === 'green'),
            ),
          )}
        </p>
      ) : (
        filing.tables.map(({ subject, name, total, grade }) => (
          <p key={subject}>{total !== null && grade && t(filingWords.totalOf(name, total, gradeWords[grade]))}</p>
        ))
      )}
      {notes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="editor-notice"
          title={t(filingWords.lookAt)}
          description={
            <ul className="plain-list">
              {notes.map((note) => (
                <li key={note.zh}>{t(note)}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
