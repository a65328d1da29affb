import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { auditWords } from '../words.ts';
import type { Entry } from './audit-page.tsx';

/** What was before and what came after, and where the entry stands in the log that nobody can change. */
export function AuditEntry({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const { before, after, action, subject, tenant, logIndex, requestId } = entry;
  return (
    <dl>
      {before !== null && (
        <>
          <dt>{t(auditWords.before)}</dt>
          <dd>
            <pre style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{JSON.stringify(before, null, 1)}</pre>
          </dd>
        </>
      )}
      {after !== null && (
        <>
          <dt>{t(auditWords.after)}</dt>
          <dd>
            <pre style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{JSON.stringify(after, null, 1)}</pre>
          </dd>
        </>
      )}
      <dt>{t(auditWords.subject)}</dt>
      <dd>{`${subject}${t(common.inBrackets(action))}`}</dd>
      <dt>{t(auditWords.logIndex)}</dt>
      <dd>{`${tenant} #${logIndex}${t(common.inBrackets(requestId))}`}</dd>
    </dl>
  );
}
