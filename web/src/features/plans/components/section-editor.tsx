import { Tabs } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import type { LineFindings } from '../editor/findings-by-line.ts';
import type { Section } from '../editor/plan-document.ts';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';
import { IndicatorSheet, type Place } from './indicator-sheet.tsx';
import { useSectionTabs } from './section-fields.tsx';

interface SectionEditorProps {
  readonly editor: Editor;
  readonly section: Section;
  readonly findings: ReadonlyMap<string, LineFindings>;
  /** Open comments of reviewers by line. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  /** Which tab one is on. */
  readonly part: string | undefined;
  readonly onPart: (part: string) => void;
  readonly goTo: Place | undefined;
  readonly onPlace: (place: Place) => void;
}

/** One part of the plan on tabs, as the sheets of a workbook: its indicators, particulars, money, goals and lists. */
export function SectionEditor(props: SectionEditorProps) {
  const { editor, section, findings, remarks, part = 'indicators', onPart, goTo, onPlace } = props;
  const t = useText();
  const tabs = useSectionTabs(editor, section);
  return (
    <Tabs
      size="small"
      type="card"
      className="wrapped-tabs"
      activeKey={tabs.some(({ key }) => key === part) ? part : 'indicators'}
      onChange={onPart}
      items={[
        {
          key: 'indicators',
          label: t(editorWords.indicators),
          children: (
            <IndicatorSheet
              key={section.id}
              editor={editor}
              section={section}
              findings={findings}
              remarks={remarks}
              goTo={goTo}
              onPlace={onPlace}
            />
          ),
        },
        ...tabs,
      ]}
    />
  );
}
