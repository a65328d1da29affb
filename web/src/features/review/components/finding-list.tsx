import { Checkbox, List } from 'antd';
import type { Finding } from '#contract/findings.ts';
import { SeverityTag } from '../../../components/severity-tag.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Those that go along as comments, by number; without it nothing can be chosen. */
  readonly chosen?: ReadonlySet<number>;
  readonly onChoose?: (number: number) => void;
}

/** What the check found, as it came: gravest first. */
export function FindingList({ findings, chosen, onChoose }: FindingListProps) {
  const t = useText();
  return (
    <List
      size="small"
      dataSource={[...findings]}
      renderItem={(one) => (
        <List.Item
          {...(onChoose && {
            extra: (
              <Checkbox checked={chosen?.has(one.number) ?? false} onChange={() => onChoose(one.number)}>
                {t(reviewWords.object)}
                <span className="visually-hidden">{`${one.number} ${t(one.title)}`}</span>
              </Checkbox>
            ),
          })}
        >
          <div>
            <SeverityTag severity={one.severity} /> <strong>{t(one.title)}</strong>　{one.label}
            <br />
            {t(one.message)}
            <br />
            {t(reviewWords.remedy)}：{t(one.remedy)}
          </div>
        </List.Item>
      )}
    />
  );
}
