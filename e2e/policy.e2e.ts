import { runIn } from './browsers/driven-browser.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { longRun, shortRun } from './lab.ts';
import { openSearch } from './open-search.ts';
import { servePolicy } from './policy-proxy.ts';
import { expect, test } from './test.ts';

// The site's policy stands in its pages. Hosts may send it as a header as well, and then it binds workers by itself.

/** Tests of the site behind a host that sends a header, made from the policy of the page. */
function behind(header: (policy: string) => string | null) {
  return test.extend({
    baseURL: async ({ baseURL }, use) => {
      const proxy = await servePolicy({ site: baseURL!, header });
      await use(proxy.url);
      await proxy.close();
    },
  });
}

const withHeader = behind((policy) => policy);

withHeader('where the policy is a header, too, a network trains to its end', async ({ lab, page }) => {
  const response = await page.request.get('./');
  expect(response.headers()['content-security-policy']).toContain("'wasm-unsafe-eval'");
  await lab.open(shortRun);
  const [run] = await lab.train();
  expect(run?.records).toHaveLength(25);
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
});

for (const backend of ['webgl', 'cpu'] as const) {
  withHeader(`where the policy is a header, too, ${backend} starts when it is asked for`, async ({ lab }) => {
    test.setTimeout(240_000);
    await lab.open(`${longRun}&backend=${backend}`);
    await lab.press('Train');
    await lab.is('running', 90_000);
    await expect(lab.root).toHaveAttribute('data-backend', backend);
    await lab.press('Stop');
  });
}

withHeader('where the policy is a header, too, the signal figure computes', async ({ page }) => {
  await page.goto('./implementation/?gain=120&layers=10&width=32&seed=1');
  const figure = page.locator('[data-figure="signal-propagation"]');
  await expect(figure.locator('.status')).toHaveText(/^Seeds 1, 2, 3, computed in this page/);
});

withHeader('where the policy is a header, too, the search finds', async ({ page }) => {
  await page.goto('./');
  const dialog = await openSearch(page);
  await dialog.getByRole('searchbox').fill('multigrid');
  await expect(dialog.getByRole('status')).toHaveText(/^Found on /);
});

const withoutWasm = behind((policy) => policy.replace(" 'wasm-unsafe-eval'", ''));

withoutWasm(
  'where a header forbids WebAssembly, another backend trains, and the page says why',
  async ({ lab, incidents }) => {
    test.setTimeout(240_000);
    await lab.open(longRun);
    await lab.press('Train');
    await lab.is('running', 90_000);
    await expect(lab.root).toHaveAttribute('data-backend', /^(webgl|cpu)$/);
    await expect(lab.root.getByText(/WebAssembly cannot be used: .+ Training runs on .+ instead\./)).toBeVisible();
    await lab.press('Stop');
    expect(incidents.violations.every((violation) => violation.includes('wasm'))).toBe(true);
    incidents.violations.length = 0;
  },
);

/** Stands before the training script: tries to make code of text, and tells what came of it. */
const triesEval = `{
  const tried = (action) => {
    try {
      return action() === 2 ? 'open' : 'odd';
    } catch (error) {
      return error.name;
    }
  };
  self.postMessage({
    type: 'heartbeat',
    outcome: { eval: tried(() => (0, eval)('1 + 1')), Function: tried(() => new Function('return 1 + 1')()) },
  });
}`;

/** Runs in a page of the built site: trains to the end, and hands out what the worker has told of its trial. */
async function trainAndTell(): Promise<unknown> {
  await customElements.whenDefined('degradation-lab');
  const told = new Promise((resolve) => {
    const Own = Worker;
    globalThis.Worker = class extends Own {
      constructor(...values: ConstructorParameters<typeof Worker>) {
        super(...values);
        this.addEventListener('message', ({ data }: MessageEvent<{ readonly outcome?: unknown }>) => {
          if (data.outcome) resolve(data.outcome);
        });
      }
    };
  });
  const figure = document.querySelector<HTMLElement>('[data-figure="degradation-lab"]')!;
  figure.querySelector<HTMLButtonElement>('button[data-action="train"]')!.click();
  while (figure.dataset['state'] !== 'done') {
    if (figure.dataset['state'] === 'failed') throw new Error(figure.querySelector('[role="alert"]')!.textContent);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return told;
}

inEachBrowser((browser) => {
  for (const [host, header] of [
    ['a host that sends no headers', () => null],
    ['a host that sends the policy', (policy: string) => policy],
  ] as const) {
    test(`eval and new Function are closed in workers on ${host}`, async ({ baseURL }) => {
      const proxy = await servePolicy({ site: baseURL!, header, shim: triesEval });
      try {
        await browser().open(`${proxy.url}${shortRun}`);
        const outcome = await runIn(browser(), trainAndTell, undefined);
        expect(outcome).toEqual({ eval: 'EvalError', Function: 'EvalError' });
      } finally {
        await proxy.close();
      }
    });
  }
});
