import { Space } from 'antd';
import { SeverityTag } from '../../../components/severity-tag.tsx';

interface CountsProps {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
}

/** How many findings of each kind; those that there are none of are left out. */
export function Counts(counts: CountsProps) {
  return (
    <Space size={8} wrap>
      {(['error', 'warning', 'hint'] as const).map(
        (severity) =>
          counts[severity] > 0 && (
            <span key={severity}>
              <SeverityTag severity={severity} /> {counts[severity]}
            </span>
          ),
      )}
    </Space>
  );
}
