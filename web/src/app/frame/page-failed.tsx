import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../lib/language/language.tsx';
import { frameWords } from './words.ts';

/** In place of a page that threw, or whose code could not be loaded (a new version was installed meanwhile). */
export function PageFailed() {
  const t = useText();
  const error = useRouteError();
  return (
    <>
      <ProblemAlert error={error} />
      <Button type="primary" onClick={() => window.location.reload()}>
        {t(frameWords.reload)}
      </Button>
    </>
  );
}
