import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useText } from '../../lib/language/language.tsx';
import { useAccount } from '../../lib/session/account.ts';
import { menuOf } from './menu-of.ts';
import { frameWords } from './words.ts';

/** The side navigation: what the role may do, and nothing else. */
export function Navigation({ onChosen }: { readonly onChosen: () => void }) {
  const t = useText();
  const { role } = useAccount();
  const { pathname } = useLocation();
  const entries = menuOf(role);
  const here = entries
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .map(({ path }) => path);
  return (
    <nav aria-label={t(frameWords.navigation)}>
      <Menu
        mode="inline"
        // It is never narrowed to its icons, for which the names would float beside them.
        tooltip={false}
        selectedKeys={here}
        onClick={onChosen}
        items={entries.map(({ path, title, icon: Icon }) => ({
          key: path,
          icon: <Icon />,
          label: (
            <Link to={path} aria-current={here.includes(path) ? 'page' : undefined}>
              {t(title)}
            </Link>
          ),
        }))}
      />
    </nav>
  );
}
