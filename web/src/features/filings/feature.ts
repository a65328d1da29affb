import { BarChartOutlined, CheckSquareOutlined, DashboardOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { filingWords } from './words.ts';

const reviewers = ['department-reviewer', 'finance-reviewer'] as const;

/** Monitoring and self-evaluation: two forms filled from the ledgers, one way through the reviews. */
const feature: Feature = {
  pages: [
    {
      path: '/monitoring',
      title: filingWords.monitoring,
      roles: businessRoles,
      load: () => import('./components/monitoring-list-page.tsx'),
    },
    {
      path: '/monitoring/:id',
      title: filingWords.monitoringOne,
      roles: businessRoles,
      load: () => import('./components/filing-page.tsx'),
    },
    {
      path: '/evaluation',
      title: filingWords.evaluation,
      roles: businessRoles,
      load: () => import('./components/evaluation-list-page.tsx'),
    },
    {
      path: '/evaluation/:id',
      title: filingWords.evaluationOne,
      roles: businessRoles,
      load: () => import('./components/filing-page.tsx'),
    },
    {
      path: '/scores',
      title: filingWords.scores,
      roles: reviewers,
      load: () => import('./components/scores-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/monitoring',
      title: filingWords.monitoring,
      roles: businessRoles,
      icon: DashboardOutlined,
      order: 50,
      purpose: filingWords.monitoringPurpose,
    },
    {
      path: '/evaluation',
      title: filingWords.evaluation,
      roles: businessRoles,
      icon: CheckSquareOutlined,
      order: 52,
      purpose: filingWords.evaluationPurpose,
    },
    {
      path: '/scores',
      title: filingWords.scores,
      roles: reviewers,
      icon: BarChartOutlined,
      order: 65,
      purpose: filingWords.scoresPurpose,
    },
  ],
};

export default feature;
