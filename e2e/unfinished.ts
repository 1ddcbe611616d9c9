/** Unfinished runs that the device keeps; none where nothing has been kept yet. Runs in the page. */
export async function countUnfinished(): Promise<number> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === 'shortcut')) return 0;
  const opened = indexedDB.open('shortcut');
  const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)));
  const counted = database.transaction('runs').objectStore('runs').count();
  const count = await new Promise<number>((resolve) => (counted.onsuccess = () => resolve(counted.result)));
  database.close();
  return count;
}
