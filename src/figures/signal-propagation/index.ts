import { SignalPropagation } from './signal-propagation.ts';

customElements.define('signal-propagation', SignalPropagation);
