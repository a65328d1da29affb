import { Alert } from 'antd';
import { sessionEndpoints } from '#contract/session.ts';
import { useRead } from '../../lib/api/use-read.ts';
import { useText } from '../../lib/language/language.tsx';
import { frameWords } from './words.ts';

/** Says on every page, before the sign-in too, that offices, people and data are invented, where they are. */
export function DemonstrationNotice() {
  const t = useText();
  const setUp = useRead(sessionEndpoints.readSetUp, {});
  return setUp.data?.value.demonstration ? <Alert banner type="info" title={t(frameWords.demonstration)} /> : null;
}
