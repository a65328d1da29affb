import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useLocation } from 'react-router';
import { useText } from '../../lib/language/language.tsx';
import { menu } from '../features.ts';
import { frameWords } from './words.ts';

/** The way back to the list that a page belongs to: only where the page lies below an entry of the navigation. */
export function Crumbs() {
  const t = useText();
  const { pathname } = useLocation();
  const above = menu.find(({ path }) => path !== '/' && pathname.startsWith(`${path}/`));
  if (!above) return null;
  return (
    <nav className="frame-crumbs" aria-label={t(frameWords.wayBack)}>
      <Link to={above.path}>
        <ArrowLeftOutlined /> {t(above.title)}
      </Link>
    </nav>
  );
}
