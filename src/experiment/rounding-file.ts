import { JsonValue } from './json-value.ts';
import { parseExperiment } from './parse-experiment.ts';
import { parseProvenance } from './parse-recorded-run.ts';
import type { Provenance } from './records.ts';
import type { RoundingGrowth } from './rounding.ts';

/** Of the file; rises with every change that an older reader would misread. */
const schema = 1;
const fraction = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };

/** What one file holds. */
export interface Rounding {
  readonly growths: readonly RoundingGrowth[];
  readonly provenance: Provenance;
}

/** The text of the file: JSON, a line a kind of run. */
export function formatRounding({ growths, provenance }: Rounding): string {
  const head = `{"schema":${schema},"provenance":${JSON.stringify(provenance)},"growths":[`;
  return `${head}\n${growths.map((growth) => JSON.stringify(growth)).join(',\n')}\n]}\n`;
}

/** Throws an error that names the first thing that is wrong. */
export function parseRounding(text: string): Rounding {
  const json = new JsonValue(JSON.parse(text), 'rounding');
  json.at('schema').oneOf([schema]);
  const growths = json
    .at('growths')
    .items()
    .map((growth) => ({
      experiment: parseExperiment(growth.at('experiment')),
      pairs: growth.at('pairs').number({ minimum: 1, maximum: 100, step: 1, form: 'a whole number' }),
      largest: growth
        .at('largest')
        .items()
        .map((value) => value.number(fraction)),
    }));
  return { growths, provenance: parseProvenance(json.at('provenance')) };
}
