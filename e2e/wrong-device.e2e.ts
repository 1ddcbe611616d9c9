import { brokenDevices } from './broken-device.ts';
import { lossesOf, shortRun } from './lab.ts';
import type { Lab } from './lab.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

// WebGL is computed in software here, and an iteration on it may take a second.
const patience = 150_000;
const webgl = `${shortRun}&backend=webgl`;
/** Past the first checkpoint. */
const longer = '?v=1&depths=8&kind=plain&iterations=40&backend=webgl';

const notices = (lab: Lab) => lab.root.locator('.fig-notices');

/** By the query: what WebAssembly makes of the same experiment, trained once for all the devices that break in it. */
const wholeLosses = new Map<string, readonly number[] | undefined>();

/** Whatever the device did: the run has ended on WebAssembly, with the losses of WebAssembly. */
async function hasTheLossesOfWasm(lab: Lab, query: string): Promise<void> {
  await lab.is('done', patience);
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  await expect(lab.alert).toBeEmpty();
  const [broken] = lossesOf(await lab.runs());
  if (!wholeLosses.has(query)) {
    await lab.open(query.replace('webgl', 'wasm'));
    wholeLosses.set(query, lossesOf(await lab.train())[0]);
  }
  expect(broken).toHaveLength(query === longer ? 40 : 25);
  expect(broken).toEqual(wholeLosses.get(query));
}

for (const [when, calls] of [
  ['at the start of training', 230],
  ['in the first iteration', 290],
] as const) {
  test(`a graphics card whose memory ends ${when} gives way to WebAssembly, and the figure says so`, async ({
    lab,
    page,
  }) => {
    test.setTimeout(2 * patience);
    await prependToWorker(page, brokenDevices.memoryEndsAfter(calls));
    await lab.open(webgl);
    await lab.press('Train');
    await lab.is('done', patience);
    await expect(notices(lab)).toContainText(
      /The graphics card ran out of memory .+; training starts again on WebAssembly\./,
    );
    await hasTheLossesOfWasm(lab, webgl);
  });
}

test('a graphics card whose memory ends late gives way to WebAssembly with what was right so far', async ({
  lab,
  page,
}) => {
  test.setTimeout(2 * patience);
  // Of its last textures, which it needs when iterations are read together and for the first checkpoint.
  await prependToWorker(page, brokenDevices.memoryEndsAfter(308));
  await lab.open(longer);
  await lab.press('Train');
  await lab.is('done', patience);
  await expect(notices(lab)).toContainText(/The graphics card ran out of memory after iteration \d+ of plain-8/);
  await hasTheLossesOfWasm(lab, longer);
});

test('a graphics card whose memory ends before training is refused with the reason', async ({ lab, page }) => {
  test.setTimeout(patience);
  await prependToWorker(page, brokenDevices.memoryEndsAfter(10));
  await lab.open(webgl);
  await lab.train(patience);
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  await expect(notices(lab)).toContainText('WebGL cannot be used: the graphics card is out of memory.');
});

test('no number is shown of a graphics card that fails without a word, and WebAssembly trains', async ({
  lab,
  page,
}) => {
  test.setTimeout(2 * patience);
  await prependToWorker(page, brokenDevices.memoryEndsUnsaidAfter(260));
  await lab.open(webgl);
  await lab.press('Train');
  await lab.is('done', patience);
  await expect(notices(lab)).toContainText(
    /The graphics card computed wrongly in the first iteration .+ is taken back/,
  );
  await hasTheLossesOfWasm(lab, webgl);
});

test('images that arrive as no numbers from the start on are seen in the first iteration', async ({ lab, page }) => {
  test.setTimeout(2 * patience);
  await prependToWorker(page, brokenDevices.uploadsBreakAfter(0));
  await lab.open(webgl);
  await lab.press('Train');
  await lab.is('done', patience);
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  await expect(notices(lab)).toContainText(/WebGL (cannot be used: it computes wrongly|gave a loss)|computed wrongly/);
  await hasTheLossesOfWasm(lab, webgl);
});

for (const [when, iterations, from] of [
  ['in the middle', 27, 'from iteration 25'],
  ['at the end', 40, 'from there'],
] as const) {
  test(`images that arrive as no numbers ${when} are noticed, and training goes on from the last checkpoint`, async ({
    lab,
    page,
  }) => {
    test.setTimeout(2 * patience);
    await prependToWorker(page, brokenDevices.uploadsBreakAfter(iterations));
    await lab.open(longer);
    await lab.press('Train');
    await lab.is('done', patience);
    await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
    await expect(notices(lab)).toContainText(
      new RegExp(`(computed wrongly|not a finite number) .* ${from} on WebAssembly`),
    );
    const [run] = await lab.runs();
    expect(run?.records.map(({ iteration }) => iteration)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    // The losses that such images give on this device are constant, or none.
    for (const { trainingLoss } of run?.records ?? []) expect(trainingLoss).not.toBeCloseTo(Math.log(10), 3);
  });
}

for (const [what, shim] of [
  ['has no float textures', shims.noFloatTextures],
  ['compiles no program', brokenDevices.compilesNothing],
] as const) {
  test(`WebGL that ${what} when it starts again is refused as it is the first time`, async ({ lab, page }) => {
    test.setTimeout(2 * patience);
    await lab.open(webgl);
    await lab.press('Train');
    await lab.is('running', patience);
    await expect(lab.root).toHaveAttribute('data-backend', 'webgl');
    await lab.press('Stop');
    await prependToWorker(page, shim);
    await lab.press('Reset');
    await lab.train(patience);
    await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
    await expect(notices(lab)).toContainText(/WebGL cannot be used: .+\. Training runs on WebAssembly instead\./);
    await expect(notices(lab)).not.toContainText(/\.\.|: \.|: {2}/);
  });
}
