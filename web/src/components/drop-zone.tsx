import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import { chosenFiles, droppedFiles, type Taken } from '../lib/files/taken-files.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

const words = messages({ folder: { zh: '选择文件夹', en: 'Choose a folder' } });

interface DropZoneProps {
  readonly title: string;
  readonly hint?: string | undefined;
  /** As the accept attribute of HTML: what the browser's dialog offers. What is dropped is taken as it is. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  /** Has a button for whole folders too. Dropped ones are always taken. */
  readonly folders?: boolean | undefined;
  readonly onTaken: (taken: Taken) => unknown;
}

/** Where files and folders are dropped; a click or Enter opens the browser's dialog. */
export function DropZone({ title, hint, accept, multiple = false, folders = false, onTaken }: DropZoneProps) {
  const t = useText();
  const about = useId();
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, state: boolean): void => {
    event.preventDefault();
    setOver(state);
  };
  const takeChosen = (input: HTMLInputElement): void => {
    const taken = chosenFiles(input.files);
    // Emptied, so that the same file can be chosen again after it was mended.
    input.value = '';
    onTaken(taken);
  };
  return (
    <>
      <label
        className={isOver ? 'drop-zone over' : 'drop-zone'}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={async (event) => {
          over(event, false);
          onTaken(await droppedFiles(event.dataTransfer));
        }}
      >
        <InboxOutlined style={{ fontSize: 32 }} />
        <span>{title}</span>
        {hint && <span id={about}>{hint}</span>}
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          multiple={multiple}
          aria-label={title}
          aria-describedby={hint && about}
          onChange={({ target }) => takeChosen(target)}
        />
      </label>
      {folders && (
        <p className="drop-zone-more">
          <Button icon={<FolderOpenOutlined />} onClick={() => folder.current?.click()}>
            {t(words.folder)}
          </Button>
          <input
            ref={folder}
            type="file"
            webkitdirectory=""
            hidden
            aria-label={t(words.folder)}
            onChange={({ target }) => takeChosen(target)}
          />
        </p>
      )}
    </>
  );
}
