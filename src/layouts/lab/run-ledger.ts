import { definePanel } from './panel-element.ts';

/** The reader's runs. */
definePanel('run-ledger', async () => (await import('./ledger-panel.ts')).LedgerPanel, 'at-once');
