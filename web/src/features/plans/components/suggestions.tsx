import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { suggestionEndpoints } from '#contract/indicator-suggestions.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { insertBelow, setCells, withSection } from '../editor/edit-document.ts';
import { emptyIndicator } from '../editor/indicator-cells.ts';
import { newId, type Section } from '../editor/plan-document.ts';
import type { Editor } from '../editor/use-editor.ts';
import { editorWords } from '../editor-words.ts';

interface SuggestionsProps {
  readonly editor: Editor;
  readonly section: Section;
  /** The line that has the focus. */
  readonly lineId: string | undefined;
}

type Suggestion = AnswerOf<typeof suggestionEndpoints.list>['items'][number];

const taken = ['level1', 'level2', 'level3', 'target', 'basis'] as const;

/** Indicators of the library and of the own earlier plans that are near to a word, to be added or put into the line one is in. */
export function Suggestions({ editor, section, lineId }: SuggestionsProps) {
  const t = useText();
  const [word, setWord] = useState('');
  const suggestions = useRead(suggestionEndpoints.list, { query: { text: word } });
  const line = section.lines.find(({ id }) => id === lineId);
  const fill = (id: string, suggestion: Suggestion) =>
    setCells(taken.map((column) => ({ id, column, text: suggestion[column] })));
  function add(suggestion: Suggestion): void {
    const id = newId();
    const at = line ? section.lines.indexOf(line) : section.lines.length - 1;
    editor.change((document) =>
      withSection(document, section.id, (own) =>
        fill(id, suggestion)(insertBelow(at, [{ id, indicator: emptyIndicator }])(own)),
      ),
    );
  }
  function put(suggestion: Suggestion): void {
    if (line) editor.change((document) => withSection(document, section.id, fill(line.id, suggestion)));
  }
  return (
    <>
      <Input.Search
        aria-label={t(editorWords.suggestionWord)}
        placeholder={t(editorWords.suggestionWord)}
        defaultValue={line?.indicator.level3 ?? ''}
        enterButton={t(common.search)}
        onSearch={(text) => setWord(text.trim().slice(0, 200))}
      />
      <ReadState query={suggestions}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(editorWords.noSuggestions)}</p>
          ) : (
            <ol className="finding-list suggestion-list">
              {items.map((item) => (
                <li key={JSON.stringify(item)}>
                  <p>
                    <strong>{item.level3}</strong> {item.target}
                  </p>
                  <p>
                    {item.level1} › {item.level2} ·{' '}
                    {item.seen ? t(editorWords.fromOwn(item.seen.fiscalYear)) : t(editorWords.fromLibrary)}
                    {item.ledger && ` · ${t(editorWords.measuredBy(t(item.ledger.title)))}`}
                  </p>
                  <Button size="small" onClick={() => add(item)}>
                    {t(editorWords.insert)}
                  </Button>{' '}
                  {line && (
                    <Button size="small" onClick={() => put(item)}>
                      {t(editorWords.fillIn)}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </ReadState>
    </>
  );
}
