import { Input } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import { isAmount } from '../editor/amount-text.ts';
import { type Field, type FieldGroup, fieldsOf } from '../editor/fields.ts';
import { listsOf } from '../editor/list-parts.ts';
import type { Section } from '../editor/plan-document.ts';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';
import { planWords } from '../words.ts';
import { ListTable } from './list-table.tsx';

interface SectionFieldsProps {
  readonly editor: Editor;
  readonly section: Section;
}

/** Further sources stand under the money that is named on every form. */
const withFields: readonly string[] = ['amounts', 'budget'];

/** Everything of a part beside its indicators, a tab each: particulars, money, goals, and the lists that it has. */
export function useSectionTabs(editor: Editor, section: Section) {
  const t = useText();
  const groups = (['fields', 'money', 'goals'] as const).filter((group) => fieldsIn(section, group).length > 0);
  const lists = listsOf(section).map((part) => ({ part, count: part.items(editor.document, section).length }));
  return [
    ...groups.map((group) => ({
      key: group as string,
      label: t(editorWords[group]),
      children: (
        <>
          <div className="editor-fields">
            {fieldsIn(section, group).map((field) => (
              <FieldInput key={`${section.id} ${field.key}`} field={field} editor={editor} section={section} />
            ))}
          </div>
          {group === 'money' && <MoreSources editor={editor} section={section} />}
        </>
      ),
    })),
    ...lists
      .filter(({ part: { key }, count }) => !withFields.includes(key) && (key !== 'further' || count > 0))
      .map(({ part, count }) => ({
        key: part.key,
        label: count > 0 ? t(editorWords.rows(t(part.title), count)) : t(part.title),
        children: <ListTable key={section.id} editor={editor} section={section} part={part} />,
      })),
  ];
}

function MoreSources({ editor, section }: SectionFieldsProps) {
  const t = useText();
  const part = listsOf(section).find(({ key }) => withFields.includes(key));
  if (!part) return null;
  return (
    <>
      <h3 className="section-title">{t(editorWords.moreSources)}</h3>
      <ListTable editor={editor} section={section} part={part} />
    </>
  );
}

const fieldsIn = (section: Section, group: FieldGroup): readonly Field[] =>
  fieldsOf(section).filter((field) => field.group === group);

/** The tab on which a part of the plan, as a pointer names it, is edited. */
export function tabOf(part: string): string {
  if (['amounts', 'midtermAmounts', 'budget'].includes(part)) return 'money';
  if (['goals', 'midtermGoals'].includes(part)) return 'goals';
  return ['fundingPlan', 'costLines', 'further', 'divisions', 'workPlan', 'safeguards'].includes(part)
    ? part
    : 'fields';
}

function FieldInput({ field, editor, section }: SectionFieldsProps & { readonly field: Field }) {
  const t = useText();
  const id = `field-${field.key}`;
  const value = field.get(editor.document, section);
  const isWrong = field.isAmount === true && !isAmount(value);
  const change = (text: string): void =>
    editor.change((document) => field.set(document, section, text), `${section.id} ${field.key}`);
  return (
    <div className={field.isLong ? 'editor-field wide' : 'editor-field'}>
      <label htmlFor={id}>{t(field.label)}</label>
      {field.isLong ? (
        <Input.TextArea
          id={id}
          rows={2}
          className="grows"
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <Input
          id={id}
          value={value}
          {...(isWrong && { status: 'error', 'aria-describedby': `${id}-fault`, 'aria-invalid': true })}
          onChange={({ target }) => change(target.value)}
        />
      )}
      {isWrong && (
        <span id={`${id}-fault`} className="editor-fault">
          {t(planWords.amountForm)}
        </span>
      )}
    </div>
  );
}
