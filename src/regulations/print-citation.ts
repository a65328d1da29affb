import type { Language } from '../base/bilingual.ts';
import type { Citation } from '../model/finding.ts';

const CAUTION: Readonly<Record<Language, string>> = {
  zh: '条文以原文为准',
  en: 'wording as in the original text',
};

/**
 * A citation as one line: "财预〔2015〕88号《…》：绩效目标细化量化". A clause whose wording was not seen carries 条文以原文为准, so that
 * nobody takes the topic for a quotation.
 */
export function printCitation(citation: Citation, language: Language = 'zh'): string {
  const caution = citation.mark === 'recalled' ? CAUTION[language] : '';
  if (language === 'zh') {
    return `${citation.number}《${citation.title}》：${citation.topic}${caution && `（${caution}）`}`;
  }
  return `${citation.number} 《${citation.title}》: ${citation.topic}${caution && ` (${caution})`}`;
}
