import type { Backend } from '../engine/backends.ts';

/** What decides how many workers a device bears. */
export interface Device {
  readonly cores: number;
  /** In GB, rounded and capped by the browser; unknown in Firefox and Safari. */
  readonly memory: number | undefined;
  readonly phone: boolean;
}

/** Phones are narrower, tablets wider (CSS pixels). */
const widestPhone = 600;

/** One that asks for the pages of a desktop does not say what it is; fingers on a small screen do. */
function isPhone(): boolean {
  const small = Math.min(screen.width, screen.height) < widestPhone;
  return /Mobi|Android/i.test(navigator.userAgent) || (small && matchMedia('(pointer: coarse)').matches);
}

/** The device at hand. */
export function thisDevice(): Device {
  const { hardwareConcurrency } = navigator;
  const { deviceMemory: memory } = navigator as { readonly deviceMemory?: number };
  return { cores: hardwareConcurrency, memory, phone: isPhone() };
}

/** Runs on a phone, and runs that share one GPU. */
const fewWorkers = 2;
/** In GB; browsers tell no more than the power of two that is nearest. */
const littleMemory = 2;

/**
 * Workers that may train at once: as many as cores, but two on the GPU; on a phone two, and one core less than there
 * are, which answers the reader; and one with 2 GB or less, since with its first worker a page of 170 MB grows to 240
 * (measured in Chromium, 8 layers).
 */
export function workerLimit({ cores, memory, phone }: Device, backend: Backend | 'auto'): number {
  if (memory !== undefined && memory <= littleMemory) return 1;
  const free = phone ? cores - 1 : cores;
  return Math.max(1, phone || backend === 'webgl' ? Math.min(free, fewWorkers) : free);
}
