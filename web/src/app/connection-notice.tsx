import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { connectionRoom } from '../lib/api/waiting-room.ts';
import { useText } from '../lib/language/language.tsx';
import { frameWords } from './frame/words.ts';

const SECONDS_BETWEEN = 2;

/** Says that the server cannot be reached, asks for it every few seconds, and lets what waits go on as soon as it is there again. */
export function ConnectionNotice() {
  const t = useText();
  const queries = useQueryClient();
  const lost = useSyncExternalStore(connectionRoom.subscribe, connectionRoom.isOccupied);
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(async () => {
      const answer = await fetch('/health/live').catch(() => undefined);
      if (!answer?.ok) return;
      connectionRoom.letIn();
      await queries.invalidateQueries();
    }, SECONDS_BETWEEN * 1000);
    return () => clearInterval(timer);
  }, [lost, queries]);
  if (!lost) return null;
  return (
    <div style={{ position: 'fixed', insetInline: 0, insetBlockEnd: 0, zIndex: 1500 }}>
      <Alert banner type="warning" role="status" title={t(frameWords.lost)} />
    </div>
  );
}
