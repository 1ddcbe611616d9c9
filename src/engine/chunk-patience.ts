/** A chunk of the script that has not come by then never will: the largest takes as long at 35 kbit/s (ms). */
const patience = 120_000;

/**
 * Waits for chunks that a backend needs. How much of them has come nobody can tell from here, so that this patience, other
 * than that of the page's own downloads, is one of time. Throws when it is over.
 */
export async function withPatience<Chunks>(chunks: Promise<Chunks>): Promise<Chunks> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = patience / 1000;
    timer = setTimeout(() => reject(new Error(`its script has not loaded for ${seconds} seconds`)), patience);
  });
  try {
    return await Promise.race([chunks, late]);
  } finally {
    clearTimeout(timer);
  }
}
