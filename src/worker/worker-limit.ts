import type { Backend } from '../engine/backends.ts';

/** What decides how many workers a device bears. */
export interface Device {
  readonly cores: number;
  /** In GB, rounded and capped by the browser; unknown in Firefox and Safari. */
  readonly memory: number | undefined;
  readonly phone: boolean;
}

/** The device at hand. */
export function thisDevice(): Device {
  const { hardwareConcurrency, userAgent } = navigator;
  const { deviceMemory: memory } = navigator as { readonly deviceMemory?: number };
  return { cores: hardwareConcurrency, memory, phone: /Mobi|Android/i.test(userAgent) };
}

/** Phones, devices with little memory, and runs that share one GPU. */
const fewWorkers = 2;

/** Workers that may train at once: as many as cores, but at most 2 on a phone, with 2 GB or less, or on the GPU. */
export function workerLimit({ cores, memory, phone }: Device, backend: Backend | 'auto'): number {
  const few = phone || (memory !== undefined && memory <= 2) || backend === 'webgl';
  return Math.max(1, few ? Math.min(cores, fewWorkers) : cores);
}
