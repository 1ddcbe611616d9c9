import growthsFile from '../../../content/runs/rounding.json?url';
import { parseRounding } from '../../experiment/rounding-file.ts';
import type { RoundingGrowth } from '../../experiment/rounding.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** Loads what rounding alone does to runs of the lab. Rejects where the file does not come or is not well-formed. */
export async function loadGrowths(): Promise<readonly RoundingGrowth[]> {
  return parseRounding(await recordedText(growthsFile)).growths;
}
