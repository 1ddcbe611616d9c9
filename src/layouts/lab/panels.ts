import { definePanel } from './panel-element.ts';

// All three in one script: each alone would cost the page a request.

/** The reader's runs. */
definePanel('run-ledger', async () => (await import('./ledger-panel.ts')).LedgerPanel, 'at-once');

/** The reader's own data. */
definePanel('own-data', async () => (await import('./own-data/own-data-panel.ts')).OwnDataPanel, 'near');

/** The reader's documents. */
definePanel('reader-documents', async () => (await import('./documents/documents-panel.ts')).DocumentsPanel, 'at-once');
