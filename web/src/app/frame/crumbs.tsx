import { Breadcrumb } from 'antd';
import { Link, useLocation } from 'react-router';
import { useText } from '../../lib/language/language.tsx';
import { menu } from '../features.ts';

/** The way back to the list that a page belongs to: only where the page lies below an entry of the navigation. */
export function Crumbs() {
  const t = useText();
  const { pathname } = useLocation();
  const above = menu.find(({ path }) => path !== '/' && pathname.startsWith(`${path}/`));
  if (!above) return null;
  return <Breadcrumb className="frame-crumbs" items={[{ title: <Link to={above.path}>{t(above.title)}</Link> }]} />;
}
