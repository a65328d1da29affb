import { Button, Dropdown } from 'antd';
import type { Office } from '../../../lib/api/use-offices.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { officeWords } from '../words.ts';

export type OfficeTask = 'addBelow' | 'rename' | 'move' | 'close' | 'reopen';

interface OfficeActionsProps {
  readonly office: Office;
  readonly onChoose: (task: OfficeTask) => void;
}

/** What may be done with an office, as a menu: the top of the tree neither moves nor closes. */
export function OfficeActions({ office, onChoose }: OfficeActionsProps) {
  const t = useText();
  const isTop = office.parent === null;
  const tasks: readonly OfficeTask[] =
    office.closedAt !== null ? ['reopen'] : ['addBelow', 'rename', ...(isTop ? [] : (['move', 'close'] as const))];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: tasks.map((key) => ({ key, label: t(officeWords[key]) })),
        onClick: ({ key }) => onChoose(key as OfficeTask),
      }}
    >
      <Button aria-label={t(officeWords.actionsOf(office.name))}>{t(common.actions)}</Button>
    </Dropdown>
  );
}
