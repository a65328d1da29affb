import { type FiledLine, TraceSteps } from '../../../components/trace-steps.tsx';
import { common } from '../../../lib/language/common-words.ts';
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
          {t(computed.sentence)}
          {t(common.colon)}
          {computed.text || '—'}
          {t(common.inBrackets(t(filingWords.records(computed.records))))}
          {computed.notes.map((note) => (
            <span key={note.zh}> {t(note)}</span>
          ))}
        </p>
      )}
      {claim && (
        <p>
          {[`${t(filingWords.claim)} ${claim.text}`, `${t(filingWords.source)}${t(common.colon)}${claim.source}`].join(
            t(common.semicolon),
          )}
        </p>
      )}
      {notes.map(({ code, text }) => (
        <p key={code}>{t(text)}</p>
      ))}
      <TraceSteps steps={trace} />
    </>
  );
}
