import { AuditOutlined, FolderOpenOutlined, RollbackOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature.ts';
import { reviewWords } from './words.ts';

const reviewers = ['department-reviewer', 'finance-reviewer'] as const;
const bureau = ['finance-reviewer'] as const;
const offices = ['preparer', 'department-reviewer', 'reader'] as const;

/** What waits for review, folders of papers that the finance bureau checks in the background, and what came back to an office. */
const feature: Feature = {
  pages: [
    { path: '/review', title: reviewWords.queue, roles: reviewers, load: () => import('./components/queue-page.tsx') },
    {
      path: '/review/plans/:id',
      title: reviewWords.planReview,
      roles: reviewers,
      load: () => import('./components/plan-review-page.tsx'),
    },
    { path: '/rounds', title: reviewWords.rounds, roles: bureau, load: () => import('./components/rounds-page.tsx') },
    { path: '/rounds/:id', title: reviewWords.round, roles: bureau, load: () => import('./components/round-page.tsx') },
    {
      path: '/rounds/:id/papers/:number',
      title: reviewWords.paper,
      roles: bureau,
      load: () => import('./components/paper-page.tsx'),
    },
    {
      path: '/returned',
      title: reviewWords.returnedPapers,
      roles: offices,
      load: () => import('./components/returned-list-page.tsx'),
    },
    {
      path: '/returned/:id/:number',
      title: reviewWords.returnedPaper,
      roles: offices,
      load: () => import('./components/returned-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/review',
      title: reviewWords.queue,
      roles: reviewers,
      icon: AuditOutlined,
      order: 60,
      purpose: reviewWords.queuePurpose,
    },
    {
      path: '/rounds',
      title: reviewWords.rounds,
      roles: bureau,
      icon: FolderOpenOutlined,
      order: 62,
      purpose: reviewWords.roundsPurpose,
    },
    {
      path: '/returned',
      title: reviewWords.returnedPapers,
      roles: offices,
      icon: RollbackOutlined,
      order: 35,
      purpose: reviewWords.returnedPurpose,
    },
  ],
};

export default feature;
