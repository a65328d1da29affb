import { FunctionOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { measureWords } from './words.ts';

/** How the indicators of a plan are measured by the ledgers. */
const feature: Feature = {
  pages: [
    {
      path: '/measures',
      title: measureWords.title,
      roles: businessRoles,
      load: () => import('./components/plan-choice-page.tsx'),
    },
    {
      path: '/measures/:id',
      title: measureWords.title,
      roles: businessRoles,
      load: () => import('./components/measures-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/measures',
      title: measureWords.title,
      roles: businessRoles,
      icon: FunctionOutlined,
      order: 46,
      purpose: measureWords.purpose,
    },
  ],
};

export default feature;
