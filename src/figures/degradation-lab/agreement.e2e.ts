import { formatRecordedRuns, parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { longRun } from '../../../e2e/lab.ts';
import type { Lab } from '../../../e2e/lab.ts';
import { expect, test } from '../../../e2e/test.ts';

/** The file of recorded runs; its name has a hash in it. */
const recordedRuns = /\/degradation-lab\.[^/]*\.json$/;

const finding = (lab: Lab) => lab.root.locator('.finding');

/** What the badge says of the recorded run, once it has been opened. */
const badgeDetail = (lab: Lab) => lab.root.locator('.provenance div', { hasText: 'recorded run' }).locator('dd');

/** A run whose loss at one iteration has another last bit. */
function partedAt(iteration: number, run: RecordedRun): RecordedRun {
  const [bits, loss] = [new Uint32Array(1), run.records[iteration - 1]!.trainingLoss];
  new Float32Array(bits.buffer)[0] = loss;
  bits[0]! ^= 1;
  const trainingLoss = new Float32Array(bits.buffer)[0]!;
  return { ...run, records: run.records.with(iteration - 1, { ...run.records[iteration - 1]!, trainingLoss }) };
}

test('while networks train, the figure says up to where they equal the recorded ones', async ({ lab }) => {
  await lab.open(`${longRun}&backend=wasm`);
  await lab.press('Train');
  await expect(finding(lab)).toContainText(/2 runs repeat the recorded ones, number for number, up to iteration/);
  await lab.is('running');
  await lab.reaches(30);
  await lab.press('Pause');
  const counts = (await lab.settledIterations()).toSorted((a, b) => a - b);
  const [least, most] = counts as [number, number];
  const upTo = least === most ? `up to iteration ${most}` : `up to iterations ${least} to ${most}`;
  await expect(finding(lab)).toContainText(`2 runs repeat the recorded ones, number for number, ${upTo}.`);
  await lab.root.getByText('LIVE', { exact: true }).click();
  await expect(badgeDetail(lab)).toHaveText(`equal to the last bit ${upTo}`);
  await lab.press('Step');
  await expect(badgeDetail(lab)).toHaveText(new RegExp(`\\b${most + 1}$`));
  await lab.press('Stop');
});

test('runs at the other rates that were recorded are compared, too', async ({ lab }) => {
  await lab.open('?v=1&depths=8&kind=plain&iterations=30&rate=0.1&backend=wasm');
  await lab.train();
  await expect(finding(lab)).toContainText('One run repeats the recorded one, number for number, up to iteration 30.');
});

test('a recording that differs in one bit is noticed, and where it does', async ({ lab, page }) => {
  await page.route(recordedRuns, async (route) => {
    const { figure, runs } = parseRecordedRuns(await (await route.fetch()).text());
    await route.fulfill({ body: formatRecordedRuns({ figure, runs: runs.map((run) => partedAt(13, run)) }) });
  });
  await lab.open('?v=1&depths=8&kind=plain&iterations=25&backend=wasm');
  await lab.train();
  await expect(finding(lab)).toContainText('One run parts from the recorded one at iteration 13.');
  await lab.root.getByText('LIVE', { exact: true }).click();
  await expect(badgeDetail(lab)).toHaveText('parts at iteration 13');
});
