import { withDatabase } from './database.ts';
import { formatDocument, parseDocument } from './document-file.ts';
import type { ReaderDocument } from './document-file.ts';
import { resultOf, StoreError } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

// The reader's documents, on the device of the reader. Nothing here throws. A document that another tab has changed
// meanwhile is never written over: what is saved after that is a document of its own.

/** A document as it lies on the device. */
interface StoredDocument {
  readonly title: string;
  readonly changed: string;
  /** Rises with every change. */
  readonly revision: number;
  readonly json: string;
}

export interface DocumentEntry {
  readonly id: number;
  readonly title: string;
  /** ISO date of the last change. */
  readonly changed: string;
}

export interface DocumentList {
  /** The last that was changed first. */
  readonly documents: readonly DocumentEntry[];
  readonly unreadable: readonly number[];
}

/** Which state of which document is open; `id` is null for one that has not been kept. */
export interface DocumentPlace {
  readonly id: number | null;
  readonly revision: number;
}

export interface KeptDocument extends DocumentPlace {
  readonly document: ReaderDocument;
}

export interface SavedDocument extends DocumentPlace {
  /** Another tab has changed or deleted it: what was saved is a new one. */
  readonly isApart: boolean;
}

/** As it lay in the store, to be put back. */
export interface DeletedDocument {
  readonly id: number;
  readonly stored: unknown;
}

function asStored(stored: unknown): StoredDocument {
  const { title, changed, revision, json } = (stored ?? {}) as Partial<StoredDocument>;
  const isDated = typeof changed === 'string' && !Number.isNaN(Date.parse(changed));
  const isOurs = typeof title === 'string' && isDated && Number.isSafeInteger(revision);
  if (!isOurs || typeof json !== 'string') throw new StoreError('damaged', 'a document is not as it was written');
  return { title, changed, revision: revision!, json };
}

function isReadable(stored: unknown): boolean {
  try {
    return Boolean(asStored(stored));
  } catch {
    return false;
  }
}

export function listDocuments(): Promise<StoreResult<DocumentList>> {
  return resultOf(() =>
    withDatabase(async (database) => {
      const { store } = database.transaction('documents');
      const [ids, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const kept = ids.map((id, index) => ({ id, stored: all[index] }));
      const documents = kept
        .filter(({ stored }) => isReadable(stored))
        .map(({ id, stored }) => ({ id, title: asStored(stored).title, changed: asStored(stored).changed }));
      return {
        documents: documents.toSorted((one, other) => (one.changed < other.changed ? 1 : -1)),
        unreadable: kept.filter(({ stored }) => !isReadable(stored)).map(({ id }) => id),
      };
    }),
  );
}

/** Null where it is not there any more. */
export function readDocument(id: number): Promise<StoreResult<KeptDocument | null>> {
  return resultOf(async () => {
    const stored = await withDatabase((database) => database.get('documents', id));
    if (stored === undefined) return null;
    const { revision, changed, json } = asStored(stored);
    try {
      return { id, revision, document: parseDocument(json, changed) };
    } catch (error) {
      throw new StoreError('damaged', error instanceof Error ? error.message : `${error}`);
    }
  });
}

/** Keeps a document; `now` is the date. */
export function saveDocument(
  place: DocumentPlace,
  document: ReaderDocument,
  now: string,
): Promise<StoreResult<SavedDocument>> {
  return resultOf(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction('documents', 'readwrite');
      const { store } = transaction;
      const before: unknown = place.id === null ? undefined : await store.get(place.id);
      const isSame = before !== undefined && isReadable(before) && asStored(before).revision === place.revision;
      const revision = isSame ? place.revision + 1 : 1;
      const stored: StoredDocument = { title: document.title, changed: now, revision, json: formatDocument(document) };
      const id = isSame ? await store.put(stored, place.id!) : await store.add(stored);
      await transaction.done;
      return { id, revision, isApart: place.id !== null && !isSame };
    }),
  );
}

export function deleteDocument(id: number): Promise<StoreResult<DeletedDocument>> {
  return resultOf(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction('documents', 'readwrite');
      const stored: unknown = await transaction.store.get(id);
      await transaction.store.delete(id);
      await transaction.done;
      return { id, stored };
    }),
  );
}

/** Puts back what was deleted, and gives its id. */
export function restoreDocument({ id, stored }: DeletedDocument): Promise<StoreResult<number>> {
  return resultOf(async () => {
    if (stored !== undefined) await withDatabase((database) => database.put('documents', stored, id));
    return id;
  });
}
