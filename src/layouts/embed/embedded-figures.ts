import * as figures from '../../figures/index.ts';

/** A figure as a page shows it, without what the text of its chapter puts into it. */
type Embedded = (typeof figures)[keyof typeof figures];

/** The figures that can stand alone, by their rooms. What follows from another figure's text has no page of its own. */
export const embeddedFigures: Readonly<Record<string, Embedded>> = {
  accountant: figures.Accountant,
  bench: figures.BenchFigure,
  'block-editor': figures.BlockEditor,
  'block-widths': figures.BlockWidths,
  bottleneck: figures.BottleneckFigure,
  'building-block': figures.BuildingBlock,
  'constructed-solution': figures.ConstructedSolution,
  'degradation-lab': figures.DegradationLab,
  'experiment-lab': figures.ExperimentLab,
  'gradient-trial': figures.GradientTrial,
  'layer-responses': figures.LayerResponses,
  lesion: figures.Lesion,
  'loss-landscape': figures.LossLandscape,
  'one-convolution': figures.OneConvolution,
  'other-settings': figures.OtherSettings,
  'residual-preconditioning': figures.ResidualPreconditioning,
  'shortcut-workbench': figures.ShortcutWorkbench,
  'signal-propagation': figures.SignalPropagation,
  'thousand-layers': figures.ThousandLayers,
  'through-a-network': figures.ThroughANetwork,
  'trained-to-the-end': figures.TrainedToTheEnd,
};
