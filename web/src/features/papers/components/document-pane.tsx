import { Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { paperEndpoints } from '#contract/papers.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import { DocumentBlocks } from './document-blocks.tsx';
import { PagePictures } from './page-pictures.tsx';
import type { Paper, PaperDocument, PaperFinding } from './types.ts';

interface DocumentPaneProps {
  readonly paper: Paper;
  readonly findings: readonly PaperFinding[];
  /** The finding whose place is to be seen. */
  readonly selected: PaperFinding | undefined;
}

/** The document itself: its pages as pictures where it has some, and the text and tables as they were read. */
export function DocumentPane({ paper, findings, selected }: DocumentPaneProps) {
  const document = useRead(paperEndpoints.readDocument, { params: { id: paper.id } });
  return (
    <ReadState query={document}>
      {({ value }) => <Views paper={paper} document={value} findings={findings} selected={selected} />}
    </ReadState>
  );
}

function Views({ paper, document, findings, selected }: DocumentPaneProps & { readonly document: PaperDocument }) {
  const t = useText();
  const [view, setView] = useState(document.pages > 0 ? 'pages' : 'blocks');
  const number = selected?.number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view shows the same place elsewhere
  useEffect(() => {
    if (number === undefined) return;
    const places = window.document.querySelectorAll(`[data-finding~="${number}"]`);
    const visible = [...places].find((place) => place.getClientRects().length > 0);
    visible?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [number, view]);
  const marked = { document, findings, selected };
  const blocks = { key: 'blocks', label: t(paperWords.asRead), children: <DocumentBlocks {...marked} /> };
  const pages = { key: 'pages', label: t(paperWords.pages), children: <PagePictures paper={paper} {...marked} /> };
  return <Tabs activeKey={view} onChange={setView} items={document.pages > 0 ? [pages, blocks] : [blocks]} />;
}
