import { Checkbox, List, Space } from 'antd';
import type { Decision, Finding } from '#contract/findings.ts';
import { DecisionNote } from '../../../components/decision-note.tsx';
import { RuleNote } from '../../../components/rule-note.tsx';
import { SeverityTag } from '../../../components/severity-tag.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

export type ReviewedFinding = Finding & {
  readonly decision?: Decision | null;
};

interface FindingListProps<F extends ReviewedFinding> {
  readonly findings: readonly F[];
  /** Those that go along as comments, by number; without it nothing can be chosen. */
  readonly chosen?: ReadonlySet<number>;
  readonly onChoose?: (finding: F) => void;
}

/** What the check found, as it came: gravest first, with what the office decided about it. */
export function FindingList<F extends ReviewedFinding>({ findings, chosen, onChoose }: FindingListProps<F>) {
  const t = useText();
  return (
    <List
      size="small"
      dataSource={[...findings]}
      renderItem={(one) => (
        <List.Item>
          <div>
            <SeverityTag severity={one.severity} /> <strong>{t(one.title)}</strong>
            {t(common.gap)}
            {one.label}
            <br />
            {t(one.message)}
            <br />
            {t(reviewWords.remedy)}
            {t(common.colon)}
            {t(one.remedy)}
            {one.decision && <DecisionNote decision={one.decision} />}
            <br />
            <Space size="middle">
              {onChoose && (
                <Checkbox checked={chosen?.has(one.number) ?? false} onChange={() => onChoose(one)}>
                  {t(reviewWords.object)}
                  <span className="visually-hidden">{`${one.number} ${t(one.title)}`}</span>
                </Checkbox>
              )}
              <RuleNote rule={one.rule} />
            </Space>
          </div>
        </List.Item>
      )}
    />
  );
}
