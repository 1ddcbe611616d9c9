import { createServer } from 'node:http';

export interface Host {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A page of someone else, on an origin of its own, that holds this HTML. */
export async function serveHostPage(html: string): Promise<Host> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><head><title>Course</title></head><body>${html}</body></html>`);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, close };
}
