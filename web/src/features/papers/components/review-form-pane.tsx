import { BilingualText } from '../../../components/bilingual-text.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import type { PaperFindings } from './types.ts';

/** The proposed 审核表, point by point. A person decides. */
export function ReviewFormPane({ form }: { readonly form: PaperFindings['reviewForm'] }) {
  const t = useText();
  if (form.notProposed) return <BilingualText text={form.notProposed} />;
  return (
    <>
      <p>
        <strong>{t(paperWords.totalPoints(form.total ?? '—'))}</strong>
      </p>
      {form.inPart && (
        <p>
          <BilingualText text={form.inPart} />
        </p>
      )}
      {form.parts.map((part) => (
        <section key={part.id}>
          <h3 className="section-title">
            <BilingualText text={part.title} /> {t(paperWords.points(part.points ?? '—', part.max))}
          </h3>
          <ul className="review-items">
            {part.items.map((item) => (
              <li key={item.id}>
                <strong>
                  <BilingualText text={item.title} />
                </strong>{' '}
                {t(paperWords.points(item.points ?? '—', item.max))}
                <br />
                <BilingualText text={item.question} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
