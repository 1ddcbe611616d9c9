import type { Backend } from '../engine/backends.ts';
import { shortPlainText } from '../experiment/plain-text.ts';

export const backends: readonly Backend[] = ['wasm', 'webgl', 'cpu'];

/** What the query of the page says about the backend; `unknown` is what it asks for in vain, as plain text. */
export function parseBackend(query: string): { readonly backend: Backend | 'auto'; readonly unknown: string | null } {
  const wanted = new URLSearchParams(query).get('backend');
  const backend = backends.find((one) => one === wanted);
  if (backend) return { backend, unknown: null };
  return { backend: 'auto', unknown: wanted === null ? null : shortPlainText(wanted) };
}
