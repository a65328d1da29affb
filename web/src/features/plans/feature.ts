import { FileTextOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { planWords } from './words.ts';

/** Plans: the list, one plan on its way through the reviews, and the editor. */
const feature: Feature = {
  pages: [
    {
      path: '/plans',
      title: planWords.title,
      roles: businessRoles,
      load: () => import('./components/plans-page.tsx'),
    },
    {
      path: '/plans/:id',
      title: planWords.one,
      roles: businessRoles,
      load: () => import('./components/plan-page.tsx'),
    },
    {
      path: '/plans/:id/edit',
      title: planWords.open,
      roles: ['preparer'],
      load: () => import('./components/editor-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/plans',
      title: planWords.title,
      purpose: planWords.purpose,
      roles: businessRoles,
      icon: FileTextOutlined,
      order: 30,
    },
  ],
};

export default feature;
