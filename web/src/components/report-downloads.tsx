import { Button, Space } from 'antd';
import type { Language } from '#contract/words.ts';
import { useLanguage } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

interface ReportDownloadsProps {
  /** Where the file of a kind in a language comes from. */
  readonly address: (query: { readonly format: 'html' | 'xlsx'; readonly language: Language }) => string;
}

const words = messages({
  html: { zh: '下载审核报告（网页）', en: 'Download as a page' },
  xlsx: { zh: '下载问题清单（Excel）', en: 'Download as an Excel list' },
});

/** What was found, as files to keep, mail or print: in the language of the page. */
export function ReportDownloads({ address }: ReportDownloadsProps) {
  const { language } = useLanguage();
  return (
    <Space wrap size="small" style={{ marginBlockEnd: 12 }}>
      {(['html', 'xlsx'] as const).map((format) => (
        <Button key={format} size="small" href={address({ format, language })} download>
          {words[format][language]}
        </Button>
      ))}
    </Space>
  );
}
