import { filingEndpoints } from '#contract/filings.ts';
import { DocumentComments } from '../../../components/comments/document-comments.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';
import type { Filing } from './entries-state.ts';
import { namesOf } from './names-of.ts';

/** The comments on a filing. A line that an adjustment of the plan has taken away is called what it was called. */
export function Comments({ filing }: { readonly filing: Filing }) {
  const t = useText();
  const { id } = filing;
  const names = new Map([['', t(filingWords.wholeForm)], ...namesOf(filing)]);
  return (
    <DocumentComments
      {...{ endpoints: filingEndpoints, id, draft: `filing ${id}/comment`, places: names }}
      labelOf={({ place, label }) => names.get(place ?? '-') ?? label}
    />
  );
}
