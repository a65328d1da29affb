import type { Page } from 'playwright-core';
import type { Role } from '../../src/model/role.ts';
import type { TestOffice } from '../server/test-office.ts';
import type { TestServer } from '../server/test-server.ts';

/** What a page needs before it can be seen: an office with its accounts, and the API. */
export interface Stage {
  readonly api: TestServer;
  readonly office: TestOffice;
}

/** A page that is looked at: by the pictures script, and by the test that holds every page to WCAG 2.2 AA. */
export interface PagePicture {
  /** The name of the picture: feature and page, "plans-list". */
  readonly name: string;
  /** Whose page it is; "nobody" where nobody is signed in. */
  readonly role: Role | 'nobody';
  /** The address. What it needs (a plan, a record) is made here, through the API. */
  readonly path: (stage: Stage) => Promise<string> | string;
  /** Waits until the page shows what it is for, and opens what the picture is to show. */
  readonly ready: (page: Page) => Promise<unknown>;
}

/** What each file of tests/web/pages exports as `pages`. */
export type PagePictures = readonly PagePicture[];
