import { createBrowserRouter, type RouteObject } from 'react-router';
import type { FeaturePage } from '../lib/feature.ts';
import { pages } from './features.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { PageFailed } from './frame/page-failed.tsx';
import { RoleGate } from './frame/role-gate.tsx';
import { StartPage } from './frame/start-page.tsx';
import { frameWords } from './frame/words.ts';
import { SessionGate } from './session/session-gate.tsx';

function routeOf(page: FeaturePage): RouteObject {
  return {
    path: page.path,
    handle: page.title,
    errorElement: <PageFailed />,
    async lazy() {
      const { default: Page } = await page.load();
      return {
        element: (
          <RoleGate roles={page.roles}>
            <Page />
          </RoleGate>
        ),
      };
    },
  };
}

const hasStart = pages.some(({ path }) => path === '/');

/** Who is not signed in sees the sign-in page at any address, and is where they wanted to go when they are. */
export const router = createBrowserRouter([
  {
    element: <SessionGate />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <div />,
    children: [
      {
        element: <Frame />,
        children: [
          ...(hasStart ? [] : [{ path: '/', handle: frameWords.start, element: <StartPage /> }]),
          ...pages.map(routeOf),
          { path: '*', handle: frameWords.notFound, element: <NotFound /> },
        ],
      },
    ],
  },
]);
