import { Button, Card, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { importEndpoints } from '#contract/imports.ts';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { UploadZone } from '../../../components/upload-zone.tsx';
import { upload } from '../../../lib/api/upload.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { pastedSheet } from '../pasted-sheet.ts';
import type { Definition } from '../show-value.ts';
import { ledgerWords } from '../words.ts';
import { ButtonLink } from './button-link.tsx';
import { ImportList } from './import-list.tsx';

/** Hands a sheet in, as a file or as cells from Excel; what is found in it is shown on the page that follows. */
export default function ImportBeginPage() {
  const { ledger = '' } = useParams();
  const definition = useRead(ledgerEndpoints.read, { params: { ledger } });
  return <ReadState query={definition}>{({ value }) => <BeginImport definition={value} />}</ReadState>;
}

function BeginImport({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const go = useNavigate();
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<unknown>();
  const send = async (file: Blob, fileName: string, onProgress: (share: number) => void): Promise<void> => {
    const request = { params: { ledger: definition.id }, query: { fileName }, file };
    const { value } = await upload(importEndpoints.begin, request, onProgress);
    await go(`/ledgers/imports/${value.id}`);
  };
  return (
    <>
      <PageHeader
        title={`${t(definition.title)} · ${t(ledgerWords.importSheet)}`}
        about={t(ledgerWords.importAbout)}
        actions={<ButtonLink to={`/ledgers/${definition.id}`}>{t(ledgerWords.seeRecords)}</ButtonLink>}
      />
      <UploadZone
        title={t(ledgerWords.importFile)}
        hint={t(ledgerWords.importHint)}
        accept=".xlsx,.xls,.csv,.ods,.et"
        send={(file, onProgress) => send(file, file.name, onProgress)}
      />
      <Card title={<h2>{t(ledgerWords.paste)}</h2>} size="small">
        <p id="paste-about">{t(ledgerWords.pasteAbout)}</p>
        <Input.TextArea
          rows={6}
          aria-label={t(ledgerWords.pasteLabel)}
          aria-describedby="paste-about"
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
        {error !== undefined && <ProblemAlert error={error} />}
        <p>
          <Button
            type="primary"
            disabled={pasted.trim() === ''}
            onClick={() => {
              setError(undefined);
              const sheet = pastedSheet(pasted, definition);
              void send(sheet, t(ledgerWords.pasteName), () => undefined).catch(setError);
            }}
          >
            {t(ledgerWords.look)}
          </Button>
        </p>
      </Card>
      <ImportList ledger={definition.id} />
    </>
  );
}
