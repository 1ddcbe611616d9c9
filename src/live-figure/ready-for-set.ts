/**
 * Gets ready for what is set, and again where something else has been set meanwhile; false where `ready` says that something
 * cannot be had. `set`: text of what is set now.
 */
export async function readyForSet(ready: () => Promise<boolean>, set: () => string): Promise<boolean> {
  for (;;) {
    const before = set();
    if (!(await ready())) return false;
    if (set() === before) return true;
  }
}
