import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

// The site as a host would serve it that sends its policy as a header, too. The policy is read from the page itself.

export interface PolicyProxyOptions {
  /** Address of the site that is passed on. */
  readonly site: string;
  /** What is sent, from what the page says; null sends no header. */
  readonly header: (policy: string) => string | null;
  /** Stands before the training script, as text that runs in the worker. */
  readonly shim?: string;
}

export interface PolicyProxy {
  /** Address of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const entities: Readonly<Record<string, string>> = { '&#39;': "'", '&#x27;': "'", '&quot;': '"', '&amp;': '&' };

/** The policy that a page says of itself. */
function policyOf(html: string): string {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error('the page has no policy');
  return policy.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
}

/** Passes a site on, at an address of its own. Every response carries the policy, scripts of workers included. */
export async function servePolicy({ site, header, shim = '' }: PolicyProxyOptions): Promise<PolicyProxy> {
  const { origin, pathname } = new URL(site);
  const policyOfHome = policyOf(await (await fetch(site)).text());
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const passed = await fetch(`${origin}${url}`);
    const body = Buffer.from(await passed.arrayBuffer());
    const type = passed.headers.get('content-type') ?? 'application/octet-stream';
    // Each page has the hashes of its own styles; a file that is no page has those of the home page.
    const value = header(type.startsWith('text/html') ? policyOf(body.toString()) : policyOfHome);
    response.writeHead(passed.status, {
      'content-type': type,
      ...(value === null ? {} : { 'content-security-policy': value }),
    });
    response.end(/\/train\.worker[^/]*\.js$/.test(url) ? `${shim}\n${body.toString()}` : body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}${pathname}`, close };
}
