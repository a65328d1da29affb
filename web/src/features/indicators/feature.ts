import { LineChartOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { indicatorWords } from './words.ts';

/** Lights of the approved plans, and each indicator over the year with everything behind its number. */
const feature: Feature = {
  pages: [
    {
      path: '/indicators',
      title: indicatorWords.title,
      roles: businessRoles,
      load: () => import('./components/lights-page.tsx'),
    },
    {
      path: '/indicators/:planId',
      title: indicatorWords.plan,
      roles: businessRoles,
      load: () => import('./components/plan-pace-page.tsx'),
    },
    {
      path: '/indicators/:planId/line',
      title: indicatorWords.line,
      roles: businessRoles,
      load: () => import('./components/indicator-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/indicators',
      title: indicatorWords.title,
      roles: businessRoles,
      icon: LineChartOutlined,
      order: 45,
      purpose: indicatorWords.purpose,
    },
  ],
};

export default feature;
