import { BookOutlined } from '@ant-design/icons';
import { businessRoles, type Feature } from '../../lib/feature.ts';
import { ledgerWords } from './words.ts';

/** The ledgers of an office: entry, sheets, exhibits, corrections, periods, and ledgers of one's own. */
const feature: Feature = {
  pages: [
    {
      path: '/ledgers',
      title: ledgerWords.title,
      roles: businessRoles,
      load: () => import('./components/ledger-list-page.tsx'),
    },
    {
      path: '/ledgers/new',
      title: ledgerWords.defineTitle,
      roles: ['preparer'],
      load: () => import('./components/definition-page.tsx'),
    },
    {
      path: '/ledgers/periods',
      title: ledgerWords.periods,
      roles: businessRoles,
      load: () => import('./components/periods-page.tsx'),
    },
    {
      path: '/ledgers/imports/:id',
      title: ledgerWords.importTitle,
      roles: businessRoles,
      load: () => import('./components/import-page.tsx'),
    },
    {
      path: '/ledgers/:ledger',
      title: ledgerWords.ledger,
      roles: businessRoles,
      load: () => import('./components/ledger-page.tsx'),
    },
    {
      path: '/ledgers/:ledger/definition',
      title: ledgerWords.alterTitle,
      roles: ['preparer'],
      load: () => import('./components/definition-page.tsx'),
    },
    {
      path: '/ledgers/:ledger/import',
      title: ledgerWords.importTitle,
      roles: ['preparer'],
      load: () => import('./components/import-begin-page.tsx'),
    },
    {
      path: '/ledgers/:ledger/records/:id',
      title: ledgerWords.record,
      roles: businessRoles,
      load: () => import('./components/record-page.tsx'),
    },
  ],
  menu: [
    {
      path: '/ledgers',
      title: ledgerWords.title,
      roles: businessRoles,
      icon: BookOutlined,
      order: 40,
      purpose: ledgerWords.purpose,
    },
  ],
};

export default feature;
