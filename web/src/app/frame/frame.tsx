import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Layout } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { useText } from '../../lib/language/language.tsx';
import { useMedia, WIDE } from '../../lib/use-media.ts';
import { AccountMenu } from './account-menu.tsx';
import { Crumbs } from './crumbs.tsx';
import { DemonstrationNotice } from './demonstration-notice.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { useArrival } from './use-arrival.ts';
import { frameWords } from './words.ts';

/** The page itself. Drawn for the first time after the frame has been, so that the two are not one long piece of work in which nothing can be typed. */
const PAGE = <Outlet />;

/** What stands around every page of somebody who is signed in. */
export function Frame() {
  const t = useText();
  const isWide = useMedia(WIDE);
  const [open, setOpen] = useState(false);
  const page = useDeferredValue(PAGE, null);
  useArrival();
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#main">
        {t(frameWords.skip)}
      </a>
      <Layout.Header className="frame-header">
        {!isWide && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={t(frameWords.openNavigation)}
            onClick={() => setOpen(true)}
          />
        )}
        <Link to="/" className="frame-brand">
          {t(frameWords.brand)}
        </Link>
        <span className="frame-space" />
        <LanguageSwitch />
        <AccountMenu />
      </Layout.Header>
      <DemonstrationNotice />
      <Layout>
        {isWide ? (
          <Layout.Sider width={208} theme="light">
            <Navigation onChosen={() => undefined} />
          </Layout.Sider>
        ) : (
          <Drawer placement="left" size={260} open={open} onClose={() => setOpen(false)}>
            <Navigation onChosen={() => setOpen(false)} />
          </Drawer>
        )}
        <Layout.Content id="main" role="main" className="frame-main" tabIndex={-1}>
          <Crumbs />
          {page}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
