import { Alert, Button } from 'antd';
import { ApiProblem, textsOf } from '../lib/api/problem.ts';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';

interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => unknown;
}

/** What went wrong and what to do, in the user's language; the number of the request where the administrator needs it. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const t = useText();
  const fault = error instanceof ApiProblem && error.status >= 500 ? `#${error.requestId}` : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 16 }}
      title={t(textsOf(error))}
      description={fault}
      action={onRetry && <Button onClick={onRetry}>{t(common.retry)}</Button>}
    />
  );
}
