import { Button, Card, Space } from 'antd';
import { usePlaceName } from '../../../components/comments/use-place-name.ts';
import { RuleNote } from '../../../components/rule-note.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import type { Objection, Objections } from './use-objections.ts';

interface ObjectionListProps {
  readonly objections: Objections;
  readonly onEdit: (objection: Objection) => void;
}

/** What I have written and not sent yet: it goes along when the plan is returned or passed on. */
export function ObjectionList({ objections: { list, remove }, onEdit }: ObjectionListProps) {
  const t = useText();
  const nameOf = usePlaceName();
  if (list.length === 0) return null;
  return (
    <Card size="small" title={<h2>{t(reviewWords.mine)}</h2>}>
      <p role="status">{t(reviewWords.chosen(list.length))}</p>
      <ol className="comment-list">
        {list.map((one) => (
          <li key={one.key}>
            <p>
              <strong>{nameOf(one)}</strong> {one.rule && <RuleNote rule={one.rule} />}
            </p>
            <p>{one.body}</p>
            <Space>
              <Button size="small" aria-label={t(reviewWords.editOf(nameOf(one)))} onClick={() => onEdit(one)}>
                {t(common.edit)}
              </Button>
              <Button size="small" aria-label={t(reviewWords.removeOf(nameOf(one)))} onClick={() => remove(one.key)}>
                {t(common.remove)}
              </Button>
            </Space>
          </li>
        ))}
      </ol>
    </Card>
  );
}
