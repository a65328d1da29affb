import { HomeOutlined } from '@ant-design/icons';
import { type Role, roles } from '#contract/words.ts';
import type { MenuEntry } from '../../lib/feature.ts';
import { menu } from '../features.ts';
import { frameWords } from './words.ts';

const start: MenuEntry = {
  path: '/',
  title: frameWords.start,
  roles: Object.keys(roles) as Role[],
  icon: HomeOutlined,
  order: 10,
};

const whole = menu.some(({ path }) => path === '/') ? menu : [start, ...menu];

/** What an account of this role finds in the navigation; without a role only the start page. */
export function menuOf(role: Role | null): readonly MenuEntry[] {
  return whole.filter(({ path, roles }) => (role === null ? path === '/' : roles.includes(role)));
}
