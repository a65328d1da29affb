import { createBrowserRouter, type RouteObject } from 'react-router';
import type { FeaturePage } from '../lib/feature.ts';
import { pages, startParts } from './features.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { PageFailed } from './frame/page-failed.tsx';
import { RoleGate } from './frame/role-gate.tsx';
import { frameWords } from './frame/words.ts';
import { Opening } from './session/opening.tsx';

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

const startRoute: RouteObject = {
  path: '/',
  handle: frameWords.start,
  errorElement: <PageFailed />,
  async lazy() {
    const [{ default: StartPage }, ...parts] = await Promise.all([
      import('./frame/start-page.tsx'),
      ...startParts.map(async ({ roles, load }) => ({ roles, Part: (await load()).default })),
    ]);
    return { element: <StartPage parts={parts} /> };
  },
};

/** All pages, within the frame. Each one's code is loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <Opening />,
    children: [
      ...(hasStart ? [] : [startRoute]),
      ...pages.map(routeOf),
      { path: '*', handle: frameWords.notFound, element: <NotFound /> },
    ],
  },
]);
