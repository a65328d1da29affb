import type { Bilingual } from '#contract/words.ts';
import { ChooseVersion } from '../../../components/choose-version.tsx';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { Conflict } from '../editor/merge-documents.ts';
import type { Editor, PendingMerge } from '../editor/use-editor.ts';

interface MergeDialogProps {
  readonly pending: PendingMerge;
  readonly editor: Editor;
}

const nameOf = ({ what }: Conflict): Bilingual => (typeof what === 'string' ? planFieldWords[what] : what.label);

/** What both have changed in a plan; what is chosen becomes the document of the editor. */
export function MergeDialog({ pending, editor }: MergeDialogProps) {
  const t = useText();
  const { conflicts, document, base } = pending;
  const shown = ({ what }: Conflict, text: string): string =>
    typeof what !== 'string' && what.show ? what.show(text) : text;
  function take(theirs: ReadonlySet<string>): void {
    const chosen = conflicts.filter(({ key }) => theirs.has(key));
    editor.adopt(
      base,
      chosen.reduce((merged, conflict) => conflict.takeTheirs(merged), document),
    );
  }
  return (
    <ChooseVersion
      places={conflicts.map((conflict) => ({
        key: conflict.key,
        where: `${conflict.where} ${t(nameOf(conflict))}`,
        before: shown(conflict, conflict.base),
        mine: shown(conflict, conflict.mine),
        theirs: shown(conflict, conflict.theirs),
      }))}
      onTake={take}
      onCancel={editor.postpone}
    />
  );
}
