import { businessRoles, type Feature } from '../../lib/feature.ts';

/** What stands on the start page of whoever works on plans: tasks, deadlines, notices, lights, changes. */
const feature: Feature = {
  pages: [],
  start: { roles: businessRoles, load: () => import('./components/start-board.tsx') },
};

export default feature;
