/** The figures that chapters can use by name; a new one is one line here. */
export { default as Accountant } from './accountant/Accountant.astro';
export { default as BenchFigure } from './bench/BenchFigure.astro';
export { default as BuildingBlock } from './building-block/BuildingBlock.astro';
export { default as ConstructedSolution } from './constructed-solution/ConstructedSolution.astro';
export { default as DegradationLab } from './degradation-lab/DegradationLab.astro';
export { default as GradientTrial } from './gradient-trial/GradientTrial.astro';
export { default as KeptResult } from './degradation-lab/KeptResult.astro';
export { default as LayerResponses } from './layer-responses/LayerResponses.astro';
export { default as Lesion } from './lesion/Lesion.astro';
export { default as OptionErrors } from './shortcut-workbench/OptionErrors.astro';
export { default as LossLandscape } from './loss-landscape/LossLandscape.astro';
export { default as OtherSettings } from './other-settings/OtherSettings.astro';
export { default as ResidualPreconditioning } from './residual-preconditioning/ResidualPreconditioning.astro';
export { default as ShortcutWorkbench } from './shortcut-workbench/ShortcutWorkbench.astro';
export { default as SignalPropagation } from './signal-propagation/SignalPropagation.astro';
export { default as TrainedToTheEnd } from './trained-to-the-end/TrainedToTheEnd.astro';
