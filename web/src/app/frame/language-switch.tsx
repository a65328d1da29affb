import { Button } from 'antd';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { frameWords } from './words.ts';

/** One click to the other language; its name is written in that language. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const t = useText();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
      {t(frameWords.otherLanguage)}
    </Button>
  );
}
