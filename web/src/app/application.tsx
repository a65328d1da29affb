import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { cspNonce } from '../lib/csp-nonce.ts';
import { LanguageProvider, useLanguage } from '../lib/language/language.tsx';
import './application.css';
import { ConnectionNotice } from './connection-notice.tsx';
import { router } from './router.tsx';
import { SignInAgain } from './session/sign-in-again.tsx';
import { theme } from './theme.ts';

/** `call` itself sends again what may be; what it throws is final. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 5_000 },
    mutations: { networkMode: 'always' },
  },
});

/** Everything around the pages: language, looks, what the server said, and the two dialogs that may lie over any page. */
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
      <App>
        <RouterProvider router={router} />
        <SignInAgain />
        <ConnectionNotice />
      </App>
    </ConfigProvider>
  );
}
