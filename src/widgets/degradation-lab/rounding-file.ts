import address from '../../../content/runs/rounding.json?url';
import { parseRounding } from '../../experiment/rounding.ts';
import type { RoundingGrowth } from '../../experiment/rounding.ts';

let loading: Promise<readonly RoundingGrowth[]> | undefined;

async function load(): Promise<readonly RoundingGrowth[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return parseRounding(await response.text()).growths;
}

/** What rounding alone does to runs of the lab; loaded on first need, and again after a failure. */
export function loadRoundingGrowths(): Promise<readonly RoundingGrowth[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
