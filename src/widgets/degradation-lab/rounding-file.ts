import address from '../../../content/runs/rounding.json?url';
import { parseRounding } from '../../experiment/rounding.ts';
import type { RoundingGrowth } from '../../experiment/rounding.ts';

/** Loads what rounding alone does to runs of the lab. */
export async function loadRoundingGrowths(): Promise<readonly RoundingGrowth[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return parseRounding(await response.text()).growths;
}
