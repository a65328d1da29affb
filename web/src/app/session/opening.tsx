import { useText } from '../../lib/language/language.tsx';
import { frameWords } from '../frame/words.ts';

/** Until it is known who is there: the same words that stand in index.html before any script has come. */
export function Opening() {
  const t = useText();
  return (
    <p className="opening" role="status">
      <strong>{t(frameWords.brand)}</strong> {t(frameWords.opening)}
    </p>
  );
}
