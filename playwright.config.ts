import { defineConfig } from '@playwright/test';
import type { Project } from '@playwright/test';
import { ensureBrowser } from './src/cli/find-browser.ts';
import { ensureOtherBrowsers } from './src/cli/find-other-browsers.ts';
import { freePort } from './src/cli/free-port.ts';

// The built site under two paths, and in a made-up language: `npm run build:sites` makes all three. One is served as by
// the plainest host, the others as most hosts do: compressed, with validators.

// Found once; the processes that run the tests inherit them.
process.env['CHROMIUM_PATH'] = await ensureBrowser();
ensureOtherBrowsers();
process.env['E2E_PORTS'] ??= `${await freePort()},${await freePort()},${await freePort()}`;

const [rootPort, resnetPort, madeUpPort] = process.env['E2E_PORTS'].split(',').map(Number);
const sites = [
  { name: 'root', folder: 'dist', base: '/', port: rootPort as number, manner: '--plain' },
  { name: 'resnet', folder: 'build/resnet', base: '/resnet/', port: resnetPort as number, manner: '' },
  { name: 'made-up', folder: 'build/made-up', base: '/', port: madeUpPort as number, manner: '' },
] as const;

/**
 * Files whose tests read, or mostly wait, and hardly train. They run beside those that train, in a browser of their own:
 * waiting costs no core.
 */
const reading = [
  'e2e/{about,accessibility,blocked,budgets,cite,claims,class-link,dial,documents,embed,faces,first-reading,folds,html}.e2e.ts',
  'e2e/{kept-networks,kept-results,lab,late-fonts,line-ends,missing-parts,no-script,paper-table}.e2e.ts',
  'e2e/{permalink,policy,print,reading,scroll-sign,search,site,site-figures,slow-line,source,spacing,truth}.e2e.ts',
  'e2e/{sandbox,words,worker-faults}.e2e.ts',
  'src/figures/{accountant,block-editor,building-block,layer-responses,one-convolution,other-settings}/*.e2e.ts',
  'src/figures/{residual-preconditioning,signal-propagation,through-a-network,trained-to-the-end}/*.e2e.ts',
  'src/{components/wanted-mapping/*,figures/degradation-lab/guess}.e2e.ts',
];

/** Of the site in the made-up language. */
const madeUp = 'e2e/made-up/*.e2e.ts';

/** Tests of one project run one after the other. Under the second path only what depends on the path is tested again. */
const projects: Readonly<Record<string, readonly Project[]>> = {
  root: [
    { name: 'root', testIgnore: [...reading, madeUp] },
    { name: 'root-reading', testMatch: reading },
  ],
  resnet: [{ name: 'resnet', grep: /@any-path/, testIgnore: madeUp }],
  'made-up': [{ name: 'made-up', testMatch: madeUp }],
};

export default defineConfig({
  // A figure's own test stands in its room, src/figures/<id>; what several figures or pages share is tested in e2e.
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // One project that trains, on every core, and one that reads.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // Where others share the machine a moment can be missed; a test that needed its second try is told as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      // WebGL is computed in software, for the networks alone: pages painted that way would wait for the training.
      args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing'],
    },
  },
  projects: sites.flatMap(({ name, folder, base, port }) =>
    (projects[name] ?? []).map((project) => ({
      ...project,
      workers: 1,
      metadata: { folder },
      use: { baseURL: `http://localhost:${port}${base}` },
    })),
  ),
  webServer: sites.map(({ folder, base, port, manner }) => ({
    command: `node src/cli/static-server.ts ${folder} ${manner}`,
    env: { BASE: base, PORT: `${port}` },
    port,
    reuseExistingServer: false,
  })),
});
