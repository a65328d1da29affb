import { Badge, Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { messages } from '../../lib/language/messages.ts';
import { usePlaceName } from '../comments/use-place-name.ts';
import type { PlanRemarks } from './plan-remarks.ts';

const remarkWords = messages({
  write: { zh: '写意见', en: 'Comment' },
  writeOn: (place: string) => ({ zh: `写意见：${place}`, en: `Comment on ${place}` }),
  count: (count: number) => ({ zh: `意见 ${count}`, en: `${count} comments` }),
});

interface RemarkButtonProps {
  readonly remarks: PlanRemarks;
  readonly subject: string;
  readonly label: string;
}

/** Opens the comment on one place, and says how many it has. */
export function RemarkButton({ remarks, subject, label }: RemarkButtonProps) {
  const t = useText();
  const nameOf = usePlaceName();
  const count = remarks.count(subject);
  const { onWrite } = remarks;
  return (
    <span className="remark">
      {count > 0 && <Badge color="#a8071a" text={t(remarkWords.count(count))} />}
      {onWrite && (
        <Button
          size="small"
          aria-label={t(remarkWords.writeOn(nameOf({ subject, label })))}
          onClick={(event) => {
            event.stopPropagation();
            onWrite({ subject, label });
          }}
        >
          {t(remarkWords.write)}
        </Button>
      )}
    </span>
  );
}
