import { Tag } from 'antd';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

export type Severity = 'error' | 'warning' | 'hint';

const severities = messages({
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  hint: { zh: '提示', en: 'Hint' },
});

const colours = {
  error: { color: '#8c1d18', background: '#fdecea', borderColor: '#e5a19b' },
  warning: { color: '#6b4100', background: '#fff4e0', borderColor: '#e2c08a' },
  hint: { color: '#1b4f7a', background: '#eaf3fb', borderColor: '#9fc1dd' },
} as const;

/** How heavy a finding weighs, as a word on its colour. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const t = useText();
  return (
    <Tag variant="outlined" style={{ ...colours[severity], marginInlineEnd: 0 }}>
      {t(severities[severity])}
    </Tag>
  );
}
