import { spawn } from 'node:child_process';
import type { WebKitPrograms } from '../../src/cli/find-other-browsers.ts';
import { freePort } from '../../src/cli/free-port.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { makeTemporaryHome } from './temporary-home.ts';

// WebKitGTK, the engine of Safari, as Debian ships it: its own WebDriver (https://www.w3.org/TR/webdriver2/), over HTTP.

/** Longest wait for the driver to listen, and for a script in the page (ms). */
const patience = { start: 30_000, script: 120_000 };

async function call<Value>(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<Value> {
  const response = await fetch(url, { method, body: body ? JSON.stringify(body) : null });
  const { value } = (await response.json()) as { value: Value };
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${JSON.stringify(value)}`);
  return value;
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + patience.start;
  while (!(await fetch(`${url}/status`).catch(() => null))) {
    if (Date.now() > deadline) throw new Error(`WebKitWebDriver does not answer at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Starts the driver under a virtual display. `stop` ends it with all that it has started. */
async function startDriver({ driver, display }: WebKitPrograms, environment: NodeJS.ProcessEnv) {
  const port = await freePort();
  const child = spawn(display, ['-a', driver, `--port=${port}`], {
    // Its sandbox needs rights that containers do not give. It opens nothing but this site.
    env: { ...environment, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
    // A group of its own: the display, the driver and the browser end together.
    detached: true,
  });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const stop = () => {
    process.removeListener('exit', stop);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
  };
  process.once('exit', stop);
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([untilReady(url), failed]);
  return { url, stop };
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

/** WebDriver awaits no promise: the script calls back with the value or with what went wrong. */
const awaiting = (expression: string) => `
  const answer = arguments[arguments.length - 1];
  Promise.resolve(${expression}).then(
    (value) => answer({ value }),
    (error) => answer({ error: String(error) }),
  );`;

/** WebKitGTK's MiniBrowser, driven through its WebDriver. */
export async function openWebKit(programs: WebKitPrograms): Promise<DrivenBrowser> {
  const { environment, remove } = await makeTemporaryHome();
  const { url, stop } = await startDriver(programs, environment);
  const browser = { binary: programs.browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browser } };
  const { sessionId, capabilities: own } = await call<Session>('POST', `${url}/session`, { capabilities });
  const session = `${url}/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: patience.script });
  return {
    version: `${own.browserName} ${own.browserVersion}`,
    open: (address) => call('POST', `${session}/url`, { url: address }),
    evaluate: async <Result>(expression: string) => {
      const script = { script: awaiting(expression), args: [] };
      const answer = await call<{ value: Result; error?: string }>('POST', `${session}/execute/async`, script);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    close: async () => {
      await call('DELETE', session);
      stop();
      await remove();
    },
  };
}
