import { comparedWorks, paperWork, referenceTrainer } from '../../src/experiment/bench-result.ts';
import type { BenchResult } from '../../src/experiment/bench-result.ts';
import { formatBenchResult } from '../../src/experiment/parse-bench-result.ts';
import { writeReadmeSection } from '../../src/cli/readme-performance.ts';
import { compare } from './compare.ts';
import { contestants } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import { describeMachine, versionsOf } from './machine.ts';
import { measureMemory } from './memory.ts';
import { parseOptions } from './options.ts';
import { BrowserPlace } from './places/browser.ts';
import { startInNode, startInPython } from './places/process.ts';
import type { Start } from './protocol.ts';
import { say } from './progress.ts';
import { report } from './report.ts';
import { saveResult } from './save-result.ts';
import { measureScaling } from './scaling.ts';
import { measureWorkers } from './workers.ts';

// npm run bench, or npm run -s bench -- --json: without -s npm itself writes to the output. options.ts has the others.

const options = parseOptions(process.argv.slice(2));

/** By how much is measured: a whole run takes about twelve minutes, a quick one about one. */
const effort = options.quick
  ? { rounds: 4, turnMilliseconds: 300, totalMilliseconds: 1500 }
  : { rounds: 12, turnMilliseconds: 500, totalMilliseconds: 5500 };
const patienceMilliseconds = 30_000;
const works = options.paper ? [paperWork] : options.quick ? comparedWorks.slice(0, 2) : comparedWorks;
const workerRounds = options.quick ? 2 : 5;
const workerMilliseconds = options.quick ? 1000 : 2000;
const shortMemoryRun = 200;
const longMemoryRun = 10_000;

function chosen(): readonly Contestant[] {
  return contestants.filter(({ trainer, fast }) => {
    if (trainer === referenceTrainer) return true;
    return options.only.length > 0 ? options.only.includes(trainer) : fast || !options.quick;
  });
}

async function measure(browser: BrowserPlace | null, missing: string): Promise<BenchResult> {
  const startInBrowser: Start = async (order) => {
    if (!browser) throw new Error(missing);
    return browser.start(order);
  };
  const places = { browser: startInBrowser, node: startInNode, python: startInPython };
  const start = ({ place }: Contestant) => places[place];
  const rows = await compare({ contestants: chosen(), works, effort, patienceMilliseconds, start });
  const whole = options.only.length === 0 && !options.paper;
  const scalingEffort = { ...effort, totalMilliseconds: effort.totalMilliseconds / 2 };
  return {
    date: new Date().toISOString().slice(0, 10),
    command: `npm run bench${options.save ? ' -- --save' : ''}`,
    machine: await describeMachine(browser),
    versions: await versionsOf(browser),
    rows,
    scaling: whole && !options.quick ? await measureScaling(startInNode, scalingEffort) : [],
    workers: whole ? await measureWorkers(startInBrowser, workerRounds, workerMilliseconds) : [],
    memory: whole
      ? await measureMemory(startInNode, options.memory || options.save ? longMemoryRun : shortMemoryRun)
      : [],
  };
}

async function run(): Promise<void> {
  let missing = '';
  const browser = await BrowserPlace.open().catch((error: unknown) => {
    missing = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return null;
  });
  try {
    const result = await measure(browser, missing);
    process.stdout.write(options.json ? formatBenchResult(result) : report(result));
    if (options.save) {
      say(`wrote ${await saveResult(result)}`);
      say(`wrote ${await writeReadmeSection()}`);
    }
  } finally {
    await browser?.close();
  }
}

if (options.readme) say(`wrote ${await writeReadmeSection()}`);
else await run();
