import { FilingList } from './filing-list.tsx';

export default function MonitoringListPage() {
  return <FilingList kind="monitoring" />;
}
