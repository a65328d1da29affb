import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { cspNonce } from '../lib/csp-nonce.ts';
import { LanguageProvider, useLanguage } from '../lib/language/language.tsx';
import 'virtual:antd/first.css';
import './application.css';
import './print.css';
import { ConnectionNotice } from './connection-notice.tsx';
import { OpeningFailed } from './session/opening-failed.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { theme } from './theme.ts';

/** `call` itself sends again what may be; what it throws is final. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 5_000 },
    mutations: { networkMode: 'always' },
  },
});

/** Around everything: language, looks, what the server said. The rest is loaded when it is known who is there. */
export function Application() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Looks />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Looks() {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      csp={{ nonce: cspNonce }}
      button={{ autoInsertSpace: false }}
    >
      <OpeningFailed>
        <SessionGate />
      </OpeningFailed>
      <ConnectionNotice />
    </ConfigProvider>
  );
}
