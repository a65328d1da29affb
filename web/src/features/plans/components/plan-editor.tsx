import { Alert, Button, Col, Row, Select, Space, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { planEndpoints } from '#contract/plans.ts';
import { planStates } from '#contract/words.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { DecideButtons } from '../../../components/decide-buttons.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { addProject, removeProject } from '../editor/edit-projects.ts';
import { findingsByLine } from '../editor/findings-by-line.ts';
import type { LoadedPlan } from '../editor/load-plan.ts';
import { lineAt, type Section } from '../editor/plan-document.ts';
import { remarksByLine } from '../editor/remarks-by-line.ts';
import { useDecisions } from '../editor/use-decisions.ts';
import { useEditor } from '../editor/use-editor.ts';
import { useLiveCheck } from '../editor/use-live-check.ts';
import { editorWords } from '../editor-words.ts';
import { ColleagueNotice } from './colleague-notice.tsx';
import { EditorDrawers } from './editor-drawers.tsx';
import { FindingList } from './finding-list.tsx';
import type { Place } from './indicator-sheet.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PlanComments } from './plan-comments.tsx';
import { SectionEditor } from './section-editor.tsx';
import { tabOf } from './section-fields.tsx';
import { Suggestions } from './suggestions.tsx';

interface PlanEditorProps {
  readonly id: string;
  readonly loaded: LoadedPlan;
}

/** The plan editor: particulars and indicators of one part, and beside them what the check finds while one types, and suggestions. */
export function PlanEditor({ id, loaded }: PlanEditorProps) {
  const t = useText();
  const editor = useEditor(id, loaded);
  const check = useLiveCheck(editor.document);
  const { decided, decide, isDeciding } = useDecisions(id, editor, check);
  const undismissed = decided.filter(({ decision }) => decision?.verdict !== 'dismissed').length;
  const byLine = useMemo(() => findingsByLine(check), [check]);
  const comments = useRead(planEndpoints.listComments, { params: { id } });
  const said = comments.data?.value.items;
  const saved = editor.base.document;
  const remarks = useMemo(() => remarksByLine(said ?? [], saved), [said, saved]);
  const open = (said ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  const { sections } = editor.document;
  const [chosen, setChosen] = useState(() => firstUsed(sections)?.id);
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  const [place, setPlace] = useState<Place>();
  const [goTo, setGoTo] = useState<Place>();
  const [tab, setTab] = useState<string>();
  const [part, setPart] = useState<string>();

  if (!section) return null;

  function show(subject: string, within = check.checked): void {
    const found = within && lineAt(within, subject);
    if (!found) return;
    setChosen(found.section.id);
    const field = /\/indicators\/\d+\/([^/]+)/.exec(subject)?.[1] ?? 'level3';
    if (found.line) setGoTo({ id: found.line.id, column: field });
    setPart(found.line ? 'indicators' : tabOf(/^(?:\/projects\/\d+)?\/([^/]+)/.exec(subject)?.[1] ?? ''));
  }
  return (
    <div className="plan-editor">
      <PageHeader
        title={loaded.title}
        about={
          <EditorState
            editor={editor}
            isChecking={check.isChecking}
            state={`${t(common.ofYear(loaded.fiscalYear))} · ${t(planStates[loaded.state])}`}
          />
        }
        actions={
          <Space wrap>
            <Button onClick={editor.undo} disabled={!editor.canUndo}>
              {t(editorWords.undo)}
            </Button>
            <Button onClick={editor.redo} disabled={!editor.canRedo}>
              {t(editorWords.redo)}
            </Button>
            <EditorDrawers id={id} version={editor.base.version} wasApproved={loaded.state === 'adjusting'} />
            <Link to={`/plans/${id}`}>{t(editorWords.backToPlan)}</Link>
            <Button type="primary" onClick={editor.save} loading={editor.isSaving} disabled={!editor.isDirty}>
              {t(common.save)}
            </Button>
          </Space>
        }
      />
      {editor.error !== undefined && <ProblemAlert error={editor.error} />}
      {editor.wasRestored && editor.isDirty && (
        <Alert
          type="info"
          showIcon
          className="editor-notice"
          title={t(editorWords.restored)}
          action={<Button onClick={editor.discard}>{t(editorWords.discard)}</Button>}
        />
      )}
      <ColleagueNotice id={id} editor={editor} />
      <div className="filter-bar">
        <label htmlFor="editor-section">
          {t(editorWords.section)}
          <Select
            id="editor-section"
            style={{ minWidth: 280 }}
            value={section.id}
            onChange={setChosen}
            options={sections.map(({ id, project }) => ({
              value: id,
              label: project ? project.name || t(editorWords.newProject) : t(planFieldWords.departmentPart),
            }))}
          />
        </label>
        <Button onClick={() => editor.change((document) => addProject(document, t(editorWords.newProject), setChosen))}>
          {t(editorWords.addProject)}
        </Button>
        {section.project && (
          <Button onClick={() => editor.change((document) => removeProject(document, section.id))}>
            {t(editorWords.removeProject)}
          </Button>
        )}
      </div>
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={18}>
          <SectionEditor
            editor={editor}
            section={section}
            findings={byLine}
            remarks={remarks}
            part={part}
            onPart={setPart}
            goTo={goTo}
            onPlace={setPlace}
          />
        </Col>
        <Col xs={24} xl={6}>
          <Tabs
            activeKey={tab ?? (open > 0 ? 'comments' : 'findings')}
            onChange={setTab}
            items={[
              {
                key: 'findings',
                label: t(check.checked ? editorWords.findings(undismissed) : editorWords.checking),
                children: check.checked && (
                  <>
                    <FindingList
                      findings={decided}
                      onGoTo={show}
                      actions={(finding) => (
                        <DecideButtons
                          name={`${String(finding.label)} ${t(finding.title)}`}
                          decision={finding.decision}
                          busy={isDeciding}
                          onDecide={(verdict, reason) => decide(finding, verdict, reason)}
                        />
                      )}
                    />
                    <CheckedBy profile={check.by.profile} switchedOff={check.by.switchedOff} />
                  </>
                ),
              },
              {
                key: 'comments',
                label: t(editorWords.comments(open)),
                children: <PlanComments id={id} onGoTo={(place) => show(place, saved)} />,
              },
              {
                key: 'suggestions',
                label: t(editorWords.suggestions),
                children: <Suggestions editor={editor} section={section} lineId={place?.id} />,
              },
            ]}
          />
        </Col>
      </Row>
      {editor.pending && <MergeDialog key={editor.pending.base.version} pending={editor.pending} editor={editor} />}
    </div>
  );
}

/** The department has often nothing of its own: then the first project is what one wants to see. */
const firstUsed = (sections: readonly Section[]): Section | undefined =>
  sections.find(({ lines, project }) => lines.length > 0 || project) ?? sections[0];

interface EditorStateProps {
  readonly editor: ReturnType<typeof useEditor>;
  readonly isChecking: boolean;
  readonly state: string;
}

function EditorState({ editor, isChecking, state }: EditorStateProps) {
  const t = useText();
  const saved = editor.isDirty
    ? t(editor.isKept ? editorWords.unsaved : editorWords.notKept)
    : t(editorWords.saved(editor.base.version));
  return (
    <span role="status">
      {[state, editor.isSaving ? t(editorWords.saving) : saved, isChecking && t(editorWords.checking)]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}
