import { type FiledLine, TraceSteps } from '../../../components/trace-steps.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';

/** Where the number of a line comes from: the measure and its records, what was claimed, the way of the score or light. */
export function LineDetails({ line }: { readonly line: FiledLine }) {
  const t = useText();
  const { computed, claim, notes, trace } = line;
  return (
    <>
      {computed && (
        <p>
          {t(computed.sentence)}：{computed.text || '—'}（{t(filingWords.records(computed.records))}）
          {computed.notes.map((note) => (
            <span key={note.zh}> {t(note)}</span>
          ))}
        </p>
      )}
      {claim && (
        <p>
          {t(filingWords.claim)} {claim.text}；{t(filingWords.source)}：{claim.source}
        </p>
      )}
      {notes.map(({ code, text }) => (
        <p key={code}>{t(text)}</p>
      ))}
      <TraceSteps steps={trace} />
    </>
  );
}
