import { expect, test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { Lab } from './lab.ts';

/** What went wrong in the pages of a test, in words; a test that provokes such things takes them out. */
export class Incidents {
  /** Uncaught errors and rejections. */
  readonly errors: string[] = [];
  /** Violations of the content security policy. */
  readonly violations: string[] = [];
  /** Requests that left the site's origin. */
  readonly foreignRequests: string[] = [];

  watch(context: BrowserContext, origin: string): void {
    context.on('weberror', (webError) => this.errors.push(webError.error().message));
    context.on('console', (message) => {
      if (/content security policy/i.test(message.text())) this.violations.push(message.text());
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== origin) this.foreignRequests.push(url.href);
    });
  }
}

interface Fixtures {
  readonly incidents: Incidents;
  readonly lab: Lab;
}

/** A test of the built site. Whatever it is about, it fails on an uncaught error, a policy violation or a foreign request. */
export const test = base.extend<Fixtures>({
  incidents: [
    async ({ context, baseURL }, use) => {
      const incidents = new Incidents();
      incidents.watch(context, new URL(baseURL ?? '').origin);
      await use(incidents);
      expect({ ...incidents }).toEqual({ errors: [], violations: [], foreignRequests: [] });
    },
    { auto: true },
  ],
  lab: async ({ page }, use) => use(new Lab(page)),
});

export { expect } from '@playwright/test';
