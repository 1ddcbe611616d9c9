import { trainerNames } from './bench-result.ts';
import type { BenchMachine, BenchResult, BenchRow, Timing, WebGLCounts } from './bench-result.ts';
import type { BenchWork } from './bench-work.ts';
import { JsonValue } from './json-value.ts';
import { limits } from './limits.ts';
import type { Limit } from './limits.ts';

/** Of the files in content/bench; rises with every change that an older reader would misread. */
const schema = 1;

const count: Limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, step: 1, form: 'a whole number' };
const positive: Limit = { minimum: Number.MIN_VALUE, maximum: 1e9, step: null, form: 'a number above zero' };

function parseWork(json: JsonValue): BenchWork {
  const channels = json.at('channels');
  return {
    depth: json.at('depth').number(limits.depth),
    featureMapSize: json.at('featureMapSize').number(count),
    filters: json.at('filters').number(count),
    batchSize: json.at('batchSize').number(count),
    ...(channels.value !== undefined && { channels: channels.number({ ...count, minimum: 1, maximum: 4 }) }),
  };
}

function parseTiming(json: JsonValue): Timing {
  const timing = {
    median: json.at('median').number(positive),
    lowerQuartile: json.at('lowerQuartile').number(positive),
    upperQuartile: json.at('upperQuartile').number(positive),
    iterations: json.at('iterations').number({ ...count, minimum: 1 }),
  };
  const inOrder = timing.lowerQuartile <= timing.median && timing.median <= timing.upperQuartile;
  if (!inOrder) throw json.invalid('a median between its quartiles');
  return timing;
}

function parseWebGL(json: JsonValue): WebGLCounts {
  return {
    draws: json.at('draws').number(count),
    programs: json.at('programs').number(count),
    uploadedBytes: json.at('uploadedBytes').number(count),
    textureBytes: json.at('textureBytes').number(count),
  };
}

const orNull = <Value>(json: JsonValue, parse: (json: JsonValue) => Value): Value | null =>
  json.value === null ? null : parse(json);

function parseRow(json: JsonValue): BenchRow {
  const timing = orNull(json.at('timing'), parseTiming);
  const reason = orNull(json.at('reason'), (text) => text.text());
  if ((timing === null) === (reason === null)) throw json.invalid('either a timing or a reason');
  const trainer = json.at('trainer').oneOf(trainerNames);
  return { trainer, work: parseWork(json.at('work')), timing, reason, webgl: orNull(json.at('webgl'), parseWebGL) };
}

function parseMachine(json: JsonValue): BenchMachine {
  return {
    processor: json.at('processor').text(),
    cores: json.at('cores').number({ ...count, minimum: 1 }),
    vectors: json.at('vectors').text(),
    graphicsCard: json.at('graphicsCard').boolean(),
  };
}

function parseVersions(json: JsonValue): Readonly<Record<string, string>> {
  const names = Object.keys(Object(json.value));
  return Object.fromEntries(names.map((name) => [name, json.at(name).text()]));
}

/** The result in a file's text. Throws an error that names the first thing that is wrong with it. */
export function parseBenchResult(text: string): BenchResult {
  const json = new JsonValue(JSON.parse(text), 'bench result');
  json.at('schema').oneOf([schema]);
  const list = <Value>(name: string, parse: (item: JsonValue) => Value) => json.at(name).items().map(parse);
  return {
    date: json.at('date').text('a date as 2015-12-10, in UTC', /^\d{4}-\d\d-\d\d$/),
    command: json.at('command').text(),
    machine: parseMachine(json.at('machine')),
    versions: parseVersions(json.at('versions')),
    rows: list('rows', parseRow),
    scaling: list('scaling', (item) => ({ work: parseWork(item.at('work')), timing: parseTiming(item.at('timing')) })),
    workers: list('workers', (item) => ({
      workers: item.at('workers').number({ ...count, minimum: 1 }),
      iterationsPerSecond: item.at('iterationsPerSecond').number(positive),
    })),
    memory: list('memory', (item) => ({
      iteration: item.at('iteration').number(count),
      tensors: item.at('tensors').number(count),
      heapBytes: item.at('heapBytes').number(count),
    })),
  };
}

/** The text of a file in content/bench: JSON, with a line a row. */
export function formatBenchResult(result: BenchResult): string {
  const line = ([name, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    return `${JSON.stringify(name)}: [\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  };
  return `{\n${Object.entries({ schema, ...result })
    .map(line)
    .join(',\n')}\n}\n`;
}
