import type { Feature } from '../../lib/feature.ts';
import { accountWords } from './words.ts';

/** The own account, for everybody. It is reached from the menu at the top. */
const feature: Feature = {
  pages: [{ path: '/account', title: accountWords.title, load: () => import('./components/account-page.tsx') }],
};

export default feature;
