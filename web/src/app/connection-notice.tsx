import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { connectionRoom } from '../lib/api/waiting-room.ts';
import { useText } from '../lib/language/language.tsx';
import { frameWords } from './frame/words.ts';

const SECONDS_BETWEEN = 2;
const SECONDS_SAID = 5;

/** Says that the server cannot be reached, asks for it every few seconds, and lets what waits go on as soon as it is there again. */
export function ConnectionNotice() {
  const t = useText();
  const queries = useQueryClient();
  const lost = useSyncExternalStore(connectionRoom.subscribe, connectionRoom.isOccupied);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    // A cable that is pulled is told at once; a server that is gone shows with the next request.
    const onOffline = (): void => void connectionRoom.enter();
    addEventListener('offline', onOffline);
    return () => removeEventListener('offline', onOffline);
  }, []);
  useEffect(() => {
    if (!lost) return;
    setBack(false);
    const timer = setInterval(async () => {
      const answer = await fetch('/health/live').catch(() => undefined);
      if (!answer?.ok) return;
      connectionRoom.letIn();
      setBack(true);
      await queries.invalidateQueries();
    }, SECONDS_BETWEEN * 1000);
    return () => clearInterval(timer);
  }, [lost, queries]);
  useEffect(() => {
    if (!isBack) return;
    const timer = setTimeout(() => setBack(false), SECONDS_SAID * 1000);
    return () => clearTimeout(timer);
  }, [isBack]);
  return (
    <div role="status" className="connection-notice">
      {lost && <Alert banner type="warning" title={t(frameWords.lost)} />}
      {!lost && isBack && <Alert banner type="success" showIcon title={t(frameWords.back)} />}
    </div>
  );
}
