import { Modal, Radio, Table } from 'antd';
import { useState } from 'react';
import type { Bilingual } from '#contract/words.ts';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { Conflict } from '../editor/merge-documents.ts';
import type { Editor, PendingMerge } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';

interface MergeDialogProps {
  readonly pending: PendingMerge;
  readonly editor: Editor;
}

const nameOf = ({ what }: Conflict): Bilingual => (typeof what === 'string' ? planFieldWords[what] : what.label);

/** Place by place, what both have changed: a person chooses, and nothing is overwritten before. */
export function MergeDialog({ pending, editor }: MergeDialogProps) {
  const t = useText();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { conflicts, document, base } = pending;
  const shown = ({ what }: Conflict, text: string): string =>
    (typeof what !== 'string' && what.show ? what.show(text) : text) || t(editorWords.emptyCell);
  const choose = (key: string, isTheirs: boolean): void =>
    setTheirs((before) => new Set(isTheirs ? [...before, key] : [...before].filter((one) => one !== key)));
  function take(): void {
    const chosen = conflicts.filter(({ key }) => theirs.has(key));
    editor.adopt(
      base,
      chosen.reduce((merged, conflict) => conflict.takeTheirs(merged), document),
    );
  }
  return (
    <Modal
      open
      width={860}
      title={t(editorWords.mergeTitle)}
      okText={t(editorWords.takeMerge)}
      cancelText={t(common.cancel)}
      onOk={take}
      onCancel={editor.postpone}
    >
      <p>{t(editorWords.mergeAbout)}</p>
      <ScrollBox label={t(editorWords.mergeTitle)} narrowest={700}>
        <Table<Conflict>
          size="small"
          rowKey="key"
          pagination={false}
          dataSource={[...conflicts]}
          columns={[
            { title: t(editorWords.place), render: (_, conflict) => `${conflict.where} ${t(nameOf(conflict))}` },
            { title: t(editorWords.origin), render: (_, conflict) => shown(conflict, conflict.base) },
            {
              title: `${t(editorWords.mine)} / ${t(editorWords.theirs)}`,
              width: 380,
              render: (_, conflict) => (
                <Radio.Group
                  aria-label={`${conflict.where} ${t(nameOf(conflict))}`}
                  value={theirs.has(conflict.key)}
                  onChange={({ target }) => choose(conflict.key, target.value)}
                  options={[
                    { value: false, label: `${t(editorWords.mine)}：${shown(conflict, conflict.mine)}` },
                    { value: true, label: `${t(editorWords.theirs)}：${shown(conflict, conflict.theirs)}` },
                  ]}
                />
              ),
            },
          ]}
        />
      </ScrollBox>
    </Modal>
  );
}
