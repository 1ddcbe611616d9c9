// The module's exports. No static data and no managed objects: the memory belongs to the TF.js WASM backend, and all
// addresses are handed in. Multiplication and addition are separate instructions (no fused multiply-add) and every sum
// has a fixed order, so that results are the same bits on every machine.
export { convolution, convolutionScratch } from './convolution';
export { convolutionInputGradient, convolutionInputGradientScratch } from './convolution-input-gradient';
export { convolutionFilterGradient, convolutionFilterGradientScratch } from './convolution-filter-gradient';
export { normalise } from './normalise';
export { normaliseGradient } from './normalise-gradient';
export { shortcutGradient } from './shortcut-gradient';
export { classify } from './classify';
export { classifyGradient } from './classify-gradient';
export { momentum } from './momentum';
