import { Link } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../lib/language/language.tsx';
import { frameWords } from './words.ts';

/** For an address that leads nowhere. */
export function NotFound() {
  const t = useText();
  return (
    <>
      <PageHeader title={t(frameWords.notFound)} about={t(frameWords.notFoundRemedy)} />
      <Link to="/">{t(frameWords.toStart)}</Link>
    </>
  );
}
