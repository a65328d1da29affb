import { Alert, Button, Modal, Space } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { filingEndpoints } from '#contract/filings.ts';
import { UploadZone } from '../../../components/upload-zone.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { upload } from '../../../lib/api/upload.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';
import type { EntriesState } from './entries-state.ts';

interface FromSheetProps {
  readonly id: string;
  readonly entries: EntriesState;
}

type Read = AnswerOf<typeof filingEndpoints.readSheet>;

/** Fills the entries from a sheet that was filled in Excel, or from a filled official form; what it says is looked at before it is saved. */
export function FromSheet({ id, entries }: FromSheetProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState<Read>();
  const close = (): void => {
    setOpen(false);
    setRead(undefined);
  };
  async function send(file: File, onProgress: (share: number) => void): Promise<void> {
    const request = { params: { id }, query: { fileName: file.name }, file };
    const { value } = await upload(filingEndpoints.readSheet, request, onProgress);
    entries.fill(value.entries);
    setRead(value);
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(filingWords.fromSheet)}</Button>
      {isOpen && (
        <Modal open title={t(filingWords.fromSheet)} footer={null} onCancel={close}>
          <Space orientation="vertical" style={{ width: '100%' }}>
            <p>{t(filingWords.fromSheetAbout)}</p>
            <Button href={addressOf(filingEndpoints.writeSheet, { params: { id } })}>
              {t(filingWords.emptySheet)}
            </Button>
            <UploadZone
              title={t(filingWords.dropSheet)}
              accept=".xlsx,.xls,.docx,.doc,.pdf,.et,.wps,.ods"
              send={send}
            />
            {read && <WhatWasRead read={read} />}
          </Space>
        </Modal>
      )}
    </>
  );
}

function WhatWasRead({ read: { entries, messages } }: { readonly read: Read }) {
  const t = useText();
  const count = entries.lines.length + entries.tables.length;
  return (
    <div role="status">
      <Alert type="success" showIcon title={t(filingWords.filledIn(count))} />
      {messages.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t(filingWords.leftOut(messages.length))}
          description={
            <ul>
              {messages.map((message) => (
                <li key={message.zh}>{t(message)}</li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
