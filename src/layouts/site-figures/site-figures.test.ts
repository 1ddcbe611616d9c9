import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { filesOfFigure } from './files-of-figure.ts';
import { figuresIn } from './figures-in-page.ts';
import { ownPictures } from './own-picture.ts';
import { sentenceOfRoom } from './room-sentences.ts';

/** Rooms whose markup makes a figure of the site, by the folder and by what its markup says. */
const rooms = globSync('src/figures/*/*.astro').flatMap((path) => {
  const [, , room = ''] = path.split('/');
  return /<LiveFigure\s|<Diagram\s|data-figure=/.test(readFileSync(path, 'utf8')) ? [room] : [];
});

const page = (figure: string) =>
  parseHTML(`<html><body><div class="figure" data-figure="made-up" data-state="recorded"><figure>
    <div class="fig-head"><span class="fig-no">Figure 2</span>
    <h3 class="fig-title" id="figure-2-title"><kept-result>What it says</kept-result><span class="asked">What it asks</span></h3>
    <span class="chip">Paper Sec. 1</span><details class="provenance"><summary class="badge">RECORDED</summary>
    <dl><div><dt>seeds</dt><dd>1, 2</dd></div></dl></details></div>${figure}</figure></div></body></html>`).document;

/** What a shell makes of braces. */
function spellOut(pattern: string): readonly string[] {
  const [braces, inside] = /\{([^}]*)\}/.exec(pattern) ?? [];
  if (braces === undefined || inside === undefined) return [pattern];
  return inside.split(',').flatMap((part) => spellOut(pattern.replace(braces, part)));
}

const chart = (width: number, text: string) =>
  `<svg role="img" aria-label="${text}" viewBox="0 0 ${width} 100"><text class="name">${text}</text></svg>`;

test('every room with a figure says in a sentence what it shows', () => {
  expect(new Set(rooms).size).toBeGreaterThanOrEqual(10);
  for (const room of rooms) expect(sentenceOfRoom(room), room).toMatch(/^[A-Z].{30,}\.$/);
});

test('a room without its sentence is named, with where to read on', () => {
  expect(() => sentenceOfRoom('nowhere')).toThrow(/nowhere.*words\/entry\.ts.*CONTRIBUTING/);
});

test('a figure is read from its page: what its title says and not what it asks, and its narrow charts', () => {
  const both = `<div class="only-wide">${chart(504, 'wide')}</div><div class="only-narrow">${chart(340, 'narrow')}</div>`;
  const [figure, ...others] = figuresIn(page(both));
  expect(others).toEqual([]);
  expect(figure).toMatchObject({ room: 'made-up', number: 'Figure 2', anchor: 'figure-2-title', badge: 'recorded' });
  expect(figure).toMatchObject({ title: 'What it says', paper: 'Paper Sec. 1', provenance: [['seeds', '1, 2']] });
  expect(figure?.pictures.map(({ label, width, height }) => [label, width, height])).toEqual([['narrow', 340, 100]]);
});

test('a picture takes along what the sheets of its page say of it, and as a sign it has no words', () => {
  const [figure] = figuresIn(page(`<div class="chart">${chart(340, 'name')}</div>`));
  const css = ':root{--ink:#123456;--unused:#fff}.chart .name{fill:var(--ink);cursor:help}.else .name{stroke:red}';
  const { picture, sign } = ownPictures(figure!.pictures[0]!.svg, css);
  expect(picture).toContain('style="fill:var(--ink)"');
  expect(picture).toContain('--ink:#123456');
  expect(picture).not.toMatch(/unused|cursor|red/);
  expect(sign).not.toContain('<text');
  expect(sign).toContain('xmlns="http://www.w3.org/2000/svg"');
});

test('files of a figure are all that its room records, and what the commands make that it names', async () => {
  expect(await filesOfFigure('lesion', ['1, 2', 'npm run record -- lesion'])).toEqual({
    code: 'src/figures/lesion/',
    data: ['content/runs/lesion.{json,bin}'],
  });
  const filesOf = async (room: string, ...details: readonly string[]) => (await filesOfFigure(room, details)).data;
  expect(await filesOf('degradation-lab')).toEqual([
    'content/runs/{degradation-lab,degradation-lab-0.01,degradation-lab-0.1,degradation-lab-0.3,rounding}.json',
  ]);
  expect(await filesOf('thousand-layers')).toEqual(['content/runs/thousand-layers{,-1202}.json']);
  expect(await filesOf('accountant')).toEqual([]);
  expect(await filesOf('accountant', 'npm run record -- lesion, npm run record -- other-settings')).toEqual([
    'content/runs/lesion.{json,bin}',
    'content/runs/other-settings.json',
  ]);
  await expect(filesOf('lesion', 'npm run record -- nothing')).rejects.toThrow('content/runs/nothing.json');
  await expect(filesOf('nowhere')).rejects.toThrow('src/figures/nowhere/');
});

test('every recorded file is among those of a figure, spelled out as a shell would', async () => {
  const listed = await Promise.all(new Set(rooms).values().map((room) => filesOfFigure(room, [])));
  const spelled = listed.flatMap(({ data }) => data.flatMap(spellOut));
  expect(spelled.toSorted()).toEqual(globSync('content/runs/*').toSorted());
});
