import { definePanel } from '../panel-element.ts';

/** The reader's documents. */
definePanel('reader-documents', async () => (await import('./documents-panel.ts')).DocumentsPanel, 'at-once');
