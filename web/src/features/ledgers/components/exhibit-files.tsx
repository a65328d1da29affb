import { CameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { DropZone } from '../../../components/drop-zone.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { ledgerWords } from '../words.ts';

interface ExhibitFilesProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes exhibits: dropped, chosen, pasted as a screenshot anywhere on the page, or from a phone's camera. */
export function ExhibitFiles({ onFiles }: ExhibitFilesProps) {
  const t = useText();
  const camera = useRef<HTMLInputElement>(null);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return (
    <>
      <DropZone
        multiple
        title={t(ledgerWords.addExhibit)}
        hint={t(ledgerWords.exhibitHint)}
        onTaken={({ files }) => onFiles(files.map(({ file }) => file))}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        style={{ display: 'none' }}
        aria-label={t(ledgerWords.photograph)}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <p className="exhibit-camera">
        <Button icon={<CameraOutlined />} onClick={() => camera.current?.click()}>
          {t(ledgerWords.photograph)}
        </Button>
      </p>
    </>
  );
}
