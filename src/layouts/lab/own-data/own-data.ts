import { definePanel } from '../panel-element.ts';

/** The reader's own data. */
definePanel('own-data', async () => (await import('./own-data-panel.ts')).OwnDataPanel, 'near');
