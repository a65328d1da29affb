import { GlobalOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { publishingWords } from './words.ts';

/** What becomes public: proposed by the office, approved by the finance bureau, withdrawn by either. */
const feature: Feature = {
  pages: [
    {
      path: '/publishing',
      title: publishingWords.title,
      roles: businessRoles,
      load: () => import('./components/publications-page.tsx'),
    },
    {
      path: '/publishing/:id',
      title: publishingWords.one,
      roles: businessRoles,
      load: () => import('./components/publication-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/publishing',
      title: publishingWords.title,
      roles: businessRoles,
      icon: GlobalOutlined,
      order: 70,
      purpose: publishingWords.purpose,
    },
  ],
};

export default feature;
