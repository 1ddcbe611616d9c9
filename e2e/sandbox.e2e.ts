import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runIn } from './browsers/driven-browser.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { expect, test } from './test.ts';

// What code could do to the reader who runs it: it may come from a link of somebody else's. Each test runs it in the
// sandbox of the built site, in a page of that site.

interface Reply {
  readonly reports: readonly {
    readonly type: string;
    readonly line?: number;
    readonly message?: string;
    readonly refused?: { readonly code: string };
    readonly blocks?: readonly { readonly steps: readonly unknown[] }[];
    readonly printed?: readonly string[];
  }[];
  /** From the moment at which the code began (ms). */
  readonly milliseconds: number;
  /** Longest wait for a turn of the page's own thread (ms). */
  readonly stall: number;
}

/** Runs in a page: what `run-block.ts` does, with all that comes over the port. */
function runSandboxed({ code, address }: { readonly code: string; readonly address: string }): Promise<Reply> {
  return new Promise((resolve) => {
    const reports: Reply['reports'][number][] = [];
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = address;
    const { port1, port2 } = new MessageChannel();
    let began = performance.now();
    let [last, stall] = [began, 0];
    const clock = setInterval(() => {
      const now = performance.now();
      stall = Math.max(stall, now - last);
      last = now;
    }, 20);
    const end = () => {
      clearInterval(clock);
      frame.remove();
      resolve({ reports, milliseconds: performance.now() - began, stall });
    };
    const timer = setTimeout(end, 15_000);
    port1.onmessage = ({ data }: MessageEvent<Reply['reports'][number]>) => {
      reports.push(data);
      if (data.type === 'began') began = performance.now();
      else {
        // Whatever else would come.
        clearTimeout(timer);
        setTimeout(end, 300);
      }
    };
    const places = [{ channels: 8, filters: 8, stride: 1 }];
    frame.addEventListener('load', () => frame.contentWindow!.postMessage({ code, places }, '*', [port2]));
    document.body.append(frame);
  });
}

/** A host that everything could be sent to, and what has arrived there. */
async function listen(): Promise<{ readonly url: string; readonly arrived: string[]; readonly server: Server }> {
  const arrived: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    arrived.push(url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1');
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    arrived.push(url);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, arrived, server };
}

const block = 'function block(x, { relu }) { return relu(x); }';

/** Ways out, as an object of functions of the address to which they lead. */
const waysOut = `{
  fetch: (to) => fetch(to),
  XMLHttpRequest: (to) => { const own = new XMLHttpRequest(); own.open('GET', to, false); own.send(); },
  WebSocket: (to) => new Promise((ok, no) => { const own = new WebSocket(to.replace('http', 'ws')); own.onopen = ok; own.onerror = no; }),
  EventSource: (to) => new Promise((ok, no) => { const own = new EventSource(to); own.onopen = ok; own.onerror = no; }),
  importScripts: (to) => importScripts(to),
  import: (to) => import(to),
  Worker: (to) => new Promise((ok, no) => {
    const text = 'fetch(' + JSON.stringify(to) + ').then(() => postMessage(1), () => { throw 1; })';
    const own = new Worker(URL.createObjectURL(new Blob([text])));
    own.onmessage = ok;
    own.onerror = no;
    setTimeout(no, 1000);
  }),
  sendBeacon: (to) => { if (!navigator.sendBeacon(to)) throw 1; },
  indexedDB: () => new Promise((ok, no) => { const own = indexedDB.open('a'); own.onsuccess = ok; own.onerror = no; }),
  WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  location: (to) => { location.href = to; throw 1; },
  parent: (to) => { parent.location = to; },
  top: (to) => { top.location = to; },
  open: (to) => open(to),
  document: () => document.body,
  localStorage: () => localStorage.length,
  cookie: () => cookieStore.getAll(),
}`;

/** Names by which a browser lets code out, store things, wait, speak, or ask for memory beside the heap. */
const names = [
  ...['self', 'window', 'globalThis', 'parent', 'top', 'document', 'location', 'navigator', 'origin', 'name'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'Request', 'Response'],
  ...['importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel', 'MessageChannel', 'postMessage', 'onmessage'],
  ...['indexedDB', 'caches', 'cookieStore', 'localStorage', 'sessionStorage', 'Notification', 'close', 'Blob', 'URL'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'structuredClone', 'addEventListener', 'dispatchEvent', 'Event'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'Uint8Array', 'Atomics', 'WebAssembly', 'eval', 'Date', 'performance'],
  ...['crypto', 'OffscreenCanvas', 'FileReaderSync', 'reportError', 'scheduler', 'trustedTypes', 'gc'],
];

inEachBrowser((browser, name) => {
  /** A line that is told: WebKit's stacks have none of code that is evaluated, and then it is not known. */
  const told = (line: number) => (name === 'WebKit' ? (expect.any(Number) as unknown) : line);

  /** What comes of code in a page of the site; the page is still there afterwards. */
  async function run(baseURL: string, code: string): Promise<Reply> {
    await browser().open(`${baseURL}404.html`);
    const reply = await runIn(browser(), runSandboxed, { code, address: `${baseURL}sandbox.htm` });
    expect(await browser().evaluate('document.querySelector("h1") !== null && location.pathname')).toMatch(/404/);
    return reply;
  }

  test('a block is traced, and says what it prints', async ({ baseURL }) => {
    const { reports } = await run(baseURL!, `console.log('seen', 1, {}, null, undefined);\n${block}`);
    const steps = [
      { line: 0, operation: { kind: 'input' } },
      { line: told(2), operation: { kind: 'relu', of: 0 } },
    ];
    const places = { place: { channels: 8, filters: 8, stride: 1 }, steps, result: 1 };
    expect(reports).toEqual([
      { type: 'began' },
      { type: 'traced', blocks: [places], printed: ['seen 1 {…} null undefined'] },
    ]);
  });

  for (const [what, code, line, message] of [
    ['that cannot be read', 'function block(x) {\n  return (;\n}', 2, /SyntaxError/],
    ['that is cut off', 'function block(x) {\n  return x;\n\n', 0, /SyntaxError/],
    ['that fails', 'function block(x) {\n\n  return x.of.what;\n}', 3, /TypeError/],
    ['that fails outside of its block', 'const a = 1;\na.b.c;', 2, /TypeError/],
    ['with a name that nobody has declared', 'function block(x) {\n  F = x;\n  return F;\n}', 2, /ReferenceError/],
    ['that calls itself for ever', 'function block(x, t) {\n  return block(x, t);\n}', 0, /Range|Internal/],
  ] as const) {
    test(`code ${what} is told with its line`, async ({ baseURL }) => {
      const { reports } = await run(baseURL!, code);
      const last = reports.at(-1);
      // There a call at the end of a function is a loop, which has no end but the sandbox's.
      if (name === 'WebKit' && code.includes('block(x, t)')) return expect(last?.type).toBe('ended');
      expect(last).toMatchObject({ type: 'broke', message: expect.stringMatching(message) });
      // Of what has no one place, engines name another.
      if (line > 0) expect(last?.line).toEqual(told(line));
    });
  }

  test('code finds nothing in its scope but the language', async ({ baseURL }) => {
    const all = `for (let own = this; own && own !== Object.prototype; own = Object.getPrototypeOf(own))
      for (const key of Reflect.ownKeys(own)) if (!known.includes(String(key))) found.push(String(key));`;
    const known = [
      ...['Array', 'BigInt', 'Boolean', 'Error', 'EvalError', 'Function', 'Infinity', 'JSON', 'Map', 'Math', 'NaN'],
      ...['Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set'],
      ...['String', 'Symbol', 'SyntaxError', 'TypeError', 'URIError', 'WeakMap', 'WeakSet', 'isFinite', 'isNaN'],
      ...['parseFloat', 'parseInt', 'undefined', 'console'],
      // Two numbers of an old interface for files, which Chromium does not let go.
      ...['TEMPORARY', 'PERSISTENT'],
    ];
    const typed = names.map((name) => `if (typeof ${name} !== 'undefined') found.push('${name}');`).join('');
    const code = `const known = ${JSON.stringify(known)}; const found = []; ${all} ${typed}
      for (const name of found) console.log(name); ${block}`;
    const { reports } = await run(baseURL!, code);
    expect(reports.at(-1)).toMatchObject({ type: 'traced', printed: [] });
  });

  test('no way out is open to code', async ({ baseURL }) => {
    const { url, arrived, server } = await listen();
    const code = `const ways = ${waysOut};
      for (const [name, way] of Object.entries(ways)) {
        try { const got = way(${JSON.stringify(url)} + name); console.log(name, typeof got?.then === 'function' ? 'promised' : 'open'); }
        catch (error) { if (error?.name !== 'ReferenceError') console.log(name, error?.name); }
      }
      ${block}`;
    const { reports } = await run(baseURL!, code);
    server.close();
    // Promises that fail later: modules come by the language itself, and the policy refuses them.
    const later = ['WebSocket promised', 'EventSource promised', 'import promised', 'Worker promised'];
    const printed = reports.at(-1)?.printed ?? ['nothing came'];
    expect(printed.filter((line) => ![...later, 'indexedDB promised'].includes(line))).toEqual([]);
    expect(arrived).toEqual([]);
  });

  test('the policy alone keeps a worker with all of its scope from the network', async ({ baseURL }) => {
    const { url, arrived, server } = await listen();
    const attempts = `onmessage = async () => {
      const ways = ${waysOut};
      const printed = [];
      for (const [name, way] of Object.entries(ways)) {
        const late = new Promise((_, no) => setTimeout(no, 700));
        try { await Promise.race([way(${JSON.stringify(url)} + name), late]); printed.push(name); } catch {}
      }
      postMessage({ type: 'traced', blocks: [], printed });
    }`;
    const page = await (await fetch(`${baseURL!}sandbox.htm`)).text();
    const open = page.replace(
      /(<script type="text\/plain">)[\s\S]*?(<\/script>)/,
      (_, start: string, end: string) => `${start}${attempts}${end}`,
    );
    // Another page around it: the sandbox's own policy allows no frames.
    const host = createServer(({ url: path }, response) =>
      response.setHeader('content-type', 'text/html').end(path === '/' ? '<!doctype html>' : open),
    );
    await new Promise<void>((listening) => host.listen(0, listening));
    const itsUrl = `http://localhost:${(host.address() as AddressInfo).port}/`;
    await browser().open(itsUrl);
    const { reports } = await runIn(browser(), runSandboxed, { code: '', address: `${itsUrl}sandbox.htm` });
    host.close();
    server.close();
    expect(arrived).toEqual([]);
    const names = reports.at(-1)?.printed ?? ['nothing came'];
    // A unit of its own that compiles text may compile WebAssembly, too; it is not in the scope of code.
    expect(names.filter((name) => name !== 'WebAssembly')).toEqual([]);
  });

  for (const [what, code] of [
    ['that never ends', 'for (;;) ;'],
    ['that never ends while it is traced', 'function block(x, { relu }) { for (;;) try { relu(x); } catch {} }'],
    ['that fills the memory', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));'],
    [
      'whose options never say what they hold',
      'function block(x, { conv }) { return conv(x, { get size() { for (;;) ; } }); }',
    ],
    ['that prints without end', 'for (;;) console.log("x".repeat(1e6));'],
  ] as const) {
    test(`code ${what} is ended within 3 s, and the page goes on meanwhile`, async ({ baseURL }) => {
      const { reports, milliseconds, stall } = await run(baseURL!, code);
      // A browser may end what takes too much memory by itself.
      expect(reports.at(-1)?.type).toMatch(/^(ended|broke)$/);
      expect(milliseconds).toBeLessThan(3300);
      expect(stall).toBeLessThan(1500);
    });
  }

  test('promises that never rest do not keep an answer back', async ({ baseURL }) => {
    const code = `const again = () => Promise.resolve().then(again); again(); ${block}`;
    expect((await run(baseURL!, code)).reports.at(-1)?.type).toBe('traced');
  });

  test('what code says is cut', async ({ baseURL }) => {
    const code = `for (let i = 0; i < 1000; i++) console.log('x'.repeat(1e6));
      function block() { throw new Error('y'.repeat(1e6)); }`;
    const report = (await run(baseURL!, code)).reports.at(-1);
    expect(report).toMatchObject({ type: 'broke', line: told(2) });
    expect(report?.message?.length).toBeLessThanOrEqual(200);
    expect(report?.printed).toEqual(Array.from({ length: 20 }, () => 'x'.repeat(200)));
  });

  for (const [what, code] of [
    ['answers by itself', `postMessage({ type: 'traced', blocks: [], printed: [] }); ${block}`],
    ['listens for what the page says', `self.onmessage = (event) => event; ${block}`],
    ['changes what all objects have', `Object.prototype.kind = 'conv'; ${block}`],
    ['changes what all lists have', `Array.prototype.push = () => 0; ${block}`],
    ['puts its own in the place of errors', `Error = function () { return { stack: 'block.js:9' }; }; ${block}`],
    ['names lines of its own', `Error.prepareStackTrace = () => 'block.js:9'; ${block}`],
    ['asks maps for more than they are', 'function block(x) { x.steps = []; return x; }'],
  ] as const) {
    test(`code that ${what} fails at its first line`, async ({ baseURL }) => {
      const { reports } = await run(baseURL!, code);
      expect(reports.map(({ type }) => type)).toEqual(['began', 'broke']);
      expect(reports.at(-1)).toMatchObject({ line: told(1) });
    });
  }

  test('proxies and getters are asked nothing that they could betray', async ({ baseURL }) => {
    const trap = `new Proxy({}, new Proxy({}, { get() { throw new Error('trap'); } }))`;
    const { reports } = await run(baseURL!, `function block(x, { add }) { return add(x, ${trap}); }`);
    expect(reports.at(-1)).toMatchObject({ type: 'broke', line: told(1) });
    const other = await run(baseURL!, `function block() { throw ${trap}; }`);
    expect(other.reports.at(-1)?.type).toBe('broke');
  });

  test('opened as a page of its own, the sandbox runs nothing', async ({ baseURL }) => {
    await browser().open(`${baseURL!}sandbox.htm`);
    const heard = await browser().evaluate(`new Promise((heard) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard(data);
      postMessage({ code: 'const block = (x) => x;', places: [] }, '*', [port2]);
      setTimeout(() => heard('nothing'), 1000);
    })`);
    expect(heard).toBe('nothing');
  });
});
