import { Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useText } from '../../../lib/language/language.tsx';
import { editorWords } from '../editor-words.ts';
import { PlanComparison } from './plan-comparison.tsx';
import { PlanForms } from './plan-forms.tsx';

interface EditorDrawersProps {
  readonly id: string;
  readonly version: number;
  readonly wasApproved: boolean;
}

/** What one looks at while editing and puts away again: the other versions, and the form as it will print. */
export function EditorDrawers({ id, version, wasApproved }: EditorDrawersProps) {
  const t = useText();
  const [open, setOpen] = useState<'comparison' | 'preview'>();
  return (
    <Space>
      <Button onClick={() => setOpen('comparison')}>{t(editorWords.comparison)}</Button>
      <Button onClick={() => setOpen('preview')}>{t(editorWords.preview)}</Button>
      <Drawer
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        size="min(900px, 96vw)"
        title={t(open === 'preview' ? editorWords.preview : editorWords.comparison)}
        destroyOnHidden
      >
        {open === 'preview' ? (
          <PlanForms id={id} version={version} />
        ) : (
          <PlanComparison id={id} wasApproved={wasApproved} />
        )}
      </Drawer>
    </Space>
  );
}
