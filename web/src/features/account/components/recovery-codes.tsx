import { Alert, Button, Typography } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords } from '../words.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The codes for the day the telephone is lost, shown this once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useText();
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t(accountWords.recoveryTitle)}
        description={t(accountWords.recoveryAbout)}
      />
      <ul aria-label={t(accountWords.recoveryCodes)} style={{ columns: 2, fontFamily: 'monospace', marginBlock: 16 }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Typography.Paragraph copyable={{ text: codes.join('\n') }}>{t(accountWords.recoveryCodes)}</Typography.Paragraph>
      <Button type="primary" onClick={onKept}>
        {t(accountWords.kept)}
      </Button>
    </>
  );
}
