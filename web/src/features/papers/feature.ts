import { FileSearchOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { paperWords } from './words.ts';

/** Papers are read and checked without making a plan: the document beside what was found in it. */
const feature: Feature = {
  pages: [
    {
      path: '/papers',
      title: paperWords.title,
      roles: businessRoles,
      load: () => import('./components/papers-page.tsx'),
    },
    {
      path: '/papers/:id',
      title: paperWords.onePaper,
      roles: businessRoles,
      load: () => import('./components/paper-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/papers',
      title: paperWords.title,
      roles: businessRoles,
      icon: FileSearchOutlined,
      order: 20,
      purpose: paperWords.purpose,
    },
  ],
};

export default feature;
