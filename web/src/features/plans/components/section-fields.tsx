import { Collapse, Input } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import { type Field, fieldsOf } from '../editor/fields.ts';
import type { Section } from '../editor/plan-document.ts';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';
import { planWords } from '../words.ts';

interface SectionFieldsProps {
  readonly editor: Editor;
  readonly section: Section;
}

/** What stands over the indicator table: names, codes, money, goals. */
export function SectionFields({ editor, section }: SectionFieldsProps) {
  const t = useText();
  return (
    <Collapse
      size="small"
      className="editor-notice"
      defaultActiveKey={section.lines.length === 0 ? ['fields'] : []}
      items={[
        {
          key: 'fields',
          label: t(editorWords.fields),
          children: (
            <div className="editor-fields">
              {fieldsOf(section).map((field) => (
                <FieldInput key={`${section.id} ${field.key}`} field={field} editor={editor} section={section} />
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}

const AMOUNT = /^(?:-?\d+(?:\.\d+)?)?$/;

function FieldInput({ field, editor, section }: SectionFieldsProps & { readonly field: Field }) {
  const t = useText();
  const id = `field-${field.key}`;
  const value = field.get(editor.document, section);
  const isWrong = field.isAmount === true && !AMOUNT.test(value);
  const change = (text: string): void =>
    editor.change((document) => field.set(document, section, text), `${section.id} ${field.key}`);
  return (
    <div className={field.isLong ? 'editor-field wide' : 'editor-field'}>
      <label htmlFor={id}>{t(field.label)}</label>
      {field.isLong ? (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
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
