import { useMemo } from 'react';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import { type PlacedMark, placedMarks, worstOf } from './block-marks.ts';
import type { Paper, PaperDocument, PaperFinding } from './types.ts';

interface PagePicturesProps {
  readonly paper: Paper;
  readonly document: PaperDocument;
  readonly findings: readonly PaperFinding[];
  readonly selected: PaperFinding | undefined;
}

const percent = (part: number): string => `${part / 100}%`;

/** The pages as they look, with a frame around what each finding is about. Pages are drawn when they are scrolled to. */
export function PagePictures({ paper, document, findings, selected }: PagePicturesProps) {
  const t = useText();
  const byPage = useMemo(() => Map.groupBy(placedMarks(document, findings), ({ page }) => page), [document, findings]);
  const numbers = Array.from({ length: document.pages }, (_, index) => index + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section className="page-pictures" aria-label={t(paperWords.pages)} tabIndex={0}>
      {numbers.map((number) => (
        <div key={number} className="page-picture">
          <img
            loading={number === 1 ? 'eager' : 'lazy'}
            src={`/api/v1/papers/${paper.id}/pages/${number}?width=1000`}
            alt={t(paperWords.pageNumber(number))}
          />
          {(byPage.get(number) ?? []).map((place) => (
            <PageMark key={place.id} place={place} selected={selected} />
          ))}
        </div>
      ))}
    </section>
  );
}

function PageMark({ place, selected }: { readonly place: PlacedMark; readonly selected: PaperFinding | undefined }) {
  const t = useText();
  const { box, marks } = place;
  const numbers = [...new Set(marks.map(({ finding }) => finding.number))];
  const isSelected = selected !== undefined && numbers.includes(selected.number);
  return (
    <span
      className={`page-mark ${worstOf(marks) ?? ''} ${isSelected ? 'selected' : ''}`}
      data-finding={numbers.join(' ')}
      style={{
        left: percent(box.left),
        top: percent(box.top),
        width: percent(box.right - box.left),
        height: percent(box.bottom - box.top),
      }}
    >
      <b>{numbers.join(t(common.and))}</b>
    </span>
  );
}
