import * as afterword from '../i18n/en/afterword.ts';
import * as agreement from '../i18n/en/agreement.ts';
import * as architectures from '../i18n/en/architectures.ts';
import * as blockDrawings from '../i18n/en/block-drawings.ts';
import * as charts from '../i18n/en/charts.ts';
import * as cifarNetworks from '../i18n/en/cifar-networks.ts';
import * as cite from '../i18n/en/cite.ts';
import * as claims from '../i18n/en/claims.ts';
import * as claimsFilter from '../i18n/en/claims-filter.ts';
import * as classes from '../i18n/en/classes.ts';
import * as depthsToScale from '../i18n/en/depths-to-scale.ts';
import * as detection from '../i18n/en/detection.ts';
import * as drawnRuns from '../i18n/en/drawn-runs.ts';
import * as documents from '../i18n/en/documents.ts';
import * as embed from '../i18n/en/embed.ts';
import * as errata from '../i18n/en/errata.ts';
import * as folds from '../i18n/en/folds.ts';
import * as facts from '../i18n/en/facts.ts';
import * as failures from '../i18n/en/failures.ts';
import * as figure from '../i18n/en/figure.ts';
import * as fiveLines from '../i18n/en/five-lines.ts';
import * as imagesField from '../i18n/en/images-field.ts';
import * as imagenetErrors from '../i18n/en/imagenet-errors.ts';
import * as kernels from '../i18n/en/kernels.ts';
import * as kernelTrial from '../i18n/en/kernel-trial.ts';
import * as keptNetworks from '../i18n/en/kept-networks.ts';
import * as keptNetworksPlace from '../i18n/en/kept-networks-place.ts';
import * as keptResult from '../i18n/en/kept-result.ts';
import * as language from '../i18n/en/language.ts';
import * as layers from '../i18n/en/layers.ts';
import * as lab from '../i18n/en/lab.ts';
import * as ledgerNotice from '../i18n/en/ledger-notice.ts';
import * as link from '../i18n/en/link.ts';
import * as listing from '../i18n/en/listing.ts';
import * as networkMap from '../i18n/en/network-map.ts';
import * as networksStatus from '../i18n/en/networks-status.ts';
import * as oldIdeas from '../i18n/en/old-ideas.ts';
import * as ownData from '../i18n/en/own-data.ts';
import * as ownImages from '../i18n/en/own-images.ts';
import * as paperTable from '../i18n/en/paper-table.ts';
import * as part from '../i18n/en/part.ts';
import * as reading from '../i18n/en/reading.ts';
import * as reasons from '../i18n/en/reasons.ts';
import * as recordedFigure from '../i18n/en/recorded-figure.ts';
import * as search from '../i18n/en/search.ts';
import * as shortcutOptions from '../i18n/en/shortcut-options.ts';
import * as site from '../i18n/en/site.ts';
import * as siteFigures from '../i18n/en/site-figures.ts';
import * as sizes from '../i18n/en/sizes.ts';
import * as source from '../i18n/en/source.ts';
import * as takeAway from '../i18n/en/take-away.ts';
import * as teachers from '../i18n/en/teachers.ts';
import * as timeHere from '../i18n/en/time-here.ts';
import * as valley from '../i18n/en/valley.ts';
import * as wantedMapping from '../i18n/en/wanted-mapping.ts';
import * as accountant from '../figures/accountant/words/en.ts';
import * as accountantEntry from '../figures/accountant/words/en/entry.ts';
import * as bench from '../figures/bench/words/en.ts';
import * as benchEntry from '../figures/bench/words/en/entry.ts';
import * as blockEditor from '../figures/block-editor/words/en.ts';
import * as blockEditorEntry from '../figures/block-editor/words/en/entry.ts';
import * as blockEditorSandbox from '../figures/block-editor/words/en/sandbox.ts';
import * as blockEditorWriting from '../figures/block-editor/words/en/writing.ts';
import * as blockWidths from '../figures/block-widths/words/en.ts';
import * as blockWidthsEntry from '../figures/block-widths/words/en/entry.ts';
import * as bottleneck from '../figures/bottleneck/words/en.ts';
import * as bottleneckEntry from '../figures/bottleneck/words/en/entry.ts';
import * as buildingBlock from '../figures/building-block/words/en.ts';
import * as constructedSolution from '../figures/constructed-solution/words/en.ts';
import * as constructedSolutionEntry from '../figures/constructed-solution/words/en/entry.ts';
import * as buildingBlockEntry from '../figures/building-block/words/en/entry.ts';
import * as degradationLab from '../figures/degradation-lab/words/en.ts';
import * as degradationLabBeside from '../figures/degradation-lab/words/en/beside.ts';
import * as degradationLabEntry from '../figures/degradation-lab/words/en/entry.ts';
import * as degradationLabLive from '../figures/degradation-lab/words/en/live.ts';
import * as experimentLab from '../figures/experiment-lab/words/en.ts';
import * as experimentLabDrawn from '../figures/experiment-lab/words/en/drawn.ts';
import * as experimentLabEntry from '../figures/experiment-lab/words/en/entry.ts';
import * as experimentLabNames from '../figures/experiment-lab/words/en/names.ts';
import * as experimentLabPage from '../figures/experiment-lab/words/en/page.ts';
import * as experimentLabQueue from '../figures/experiment-lab/words/en/queue.ts';
import * as gradientTrial from '../figures/gradient-trial/words/en.ts';
import * as gradientTrialEntry from '../figures/gradient-trial/words/en/entry.ts';
import * as layerResponses from '../figures/layer-responses/words/en.ts';
import * as layerResponsesLive from '../figures/layer-responses/words/en/live.ts';
import * as layerResponsesEntry from '../figures/layer-responses/words/en/entry.ts';
import * as lesionChoice from '../figures/lesion/words/en/choice.ts';
import * as lesionEdits from '../figures/lesion/words/en/edits.ts';
import * as lesionEntry from '../figures/lesion/words/en/entry.ts';
import * as lesionError from '../figures/lesion/words/en/error.ts';
import * as lesionFailed from '../figures/lesion/words/en/failed.ts';
import * as lesionLive from '../figures/lesion/words/en/live.ts';
import * as lesionRecorded from '../figures/lesion/words/en/recorded.ts';
import * as lesionWaking from '../figures/lesion/words/en/waking.ts';
import * as landscapeEntry from '../figures/loss-landscape/words/en/entry.ts';
import * as landscapeFailed from '../figures/loss-landscape/words/en/failed.ts';
import * as landscapeLive from '../figures/loss-landscape/words/en/live.ts';
import * as landscapeRecorded from '../figures/loss-landscape/words/en/recorded.ts';
import * as landscapeWaking from '../figures/loss-landscape/words/en/waking.ts';
import * as oneConvolution from '../figures/one-convolution/words/en.ts';
import * as oneConvolutionEntry from '../figures/one-convolution/words/en/entry.ts';
import * as oneConvolutionLive from '../figures/one-convolution/words/en/live.ts';
import * as otherSettings from '../figures/other-settings/words/en.ts';
import * as otherSettingsEntry from '../figures/other-settings/words/en/entry.ts';
import * as residualPreconditioning from '../figures/residual-preconditioning/words/en.ts';
import * as shortcutWorkbench from '../figures/shortcut-workbench/words/en.ts';
import * as shortcutWorkbenchEntry from '../figures/shortcut-workbench/words/en/entry.ts';
import * as residualPreconditioningEntry from '../figures/residual-preconditioning/words/en/entry.ts';
import * as residualPreconditioningLive from '../figures/residual-preconditioning/words/en/live.ts';
import * as residualPreconditioningOneNumber from '../figures/residual-preconditioning/words/en/one-number.ts';
import * as signalPropagation from '../figures/signal-propagation/words/en.ts';
import * as signalPropagationEntry from '../figures/signal-propagation/words/en/entry.ts';
import * as signalPropagationCaption from '../figures/signal-propagation/words/en/caption.ts';
import * as signalPropagationChart from '../figures/signal-propagation/words/en/chart.ts';
import * as signalPropagationHealth from '../figures/signal-propagation/words/en/health.ts';
import * as signalPropagationMarkup from '../figures/signal-propagation/words/en/markup.ts';
import * as thousandLayers from '../figures/thousand-layers/words/en.ts';
import * as thousandLayersBuilt from '../figures/thousand-layers/words/en/built.ts';
import * as thousandLayersEntry from '../figures/thousand-layers/words/en/entry.ts';
import * as throughANetwork from '../figures/through-a-network/words/en.ts';
import * as throughANetworkEntry from '../figures/through-a-network/words/en/entry.ts';
import * as throughANetworkLive from '../figures/through-a-network/words/en/live.ts';
import * as trainedToTheEnd from '../figures/trained-to-the-end/words/en.ts';
import * as trainedToTheEndEntry from '../figures/trained-to-the-end/words/en/entry.ts';
import * as trainedToTheEndLive from '../figures/trained-to-the-end/words/en/live.ts';

/** Every file of words in English, by its place in `src`, the language left out. */
export const en = {
  'i18n/afterword': afterword,
  'i18n/agreement': agreement,
  'i18n/architectures': architectures,
  'i18n/block-drawings': blockDrawings,
  'i18n/charts': charts,
  'i18n/cifar-networks': cifarNetworks,
  'i18n/cite': cite,
  'i18n/claims': claims,
  'i18n/claims-filter': claimsFilter,
  'i18n/classes': classes,
  'i18n/depths-to-scale': depthsToScale,
  'i18n/detection': detection,
  'i18n/documents': documents,
  'i18n/drawn-runs': drawnRuns,
  'i18n/embed': embed,
  'i18n/errata': errata,
  'i18n/facts': facts,
  'i18n/folds': folds,
  'i18n/failures': failures,
  'i18n/figure': figure,
  'i18n/five-lines': fiveLines,
  'i18n/images-field': imagesField,
  'i18n/imagenet-errors': imagenetErrors,
  'i18n/kernels': kernels,
  'i18n/kernel-trial': kernelTrial,
  'i18n/kept-networks': keptNetworks,
  'i18n/kept-networks-place': keptNetworksPlace,
  'i18n/kept-result': keptResult,
  'i18n/language': language,
  'i18n/lab': lab,
  'i18n/layers': layers,
  'i18n/ledger-notice': ledgerNotice,
  'i18n/link': link,
  'i18n/listing': listing,
  'i18n/network-map': networkMap,
  'i18n/networks-status': networksStatus,
  'i18n/old-ideas': oldIdeas,
  'i18n/own-data': ownData,
  'i18n/own-images': ownImages,
  'i18n/paper-table': paperTable,
  'i18n/part': part,
  'i18n/reading': reading,
  'i18n/reasons': reasons,
  'i18n/recorded-figure': recordedFigure,
  'i18n/search': search,
  'i18n/shortcut-options': shortcutOptions,
  'i18n/site': site,
  'i18n/site-figures': siteFigures,
  'i18n/sizes': sizes,
  'i18n/source': source,
  'i18n/take-away': takeAway,
  'i18n/teachers': teachers,
  'i18n/time-here': timeHere,
  'i18n/valley': valley,
  'i18n/wanted-mapping': wantedMapping,
  'figures/accountant/words': accountant,
  'figures/accountant/words/entry': accountantEntry,
  'figures/bench/words': bench,
  'figures/bench/words/entry': benchEntry,
  'figures/block-editor/words': blockEditor,
  'figures/block-editor/words/entry': blockEditorEntry,
  'figures/block-editor/words/sandbox': blockEditorSandbox,
  'figures/block-editor/words/writing': blockEditorWriting,
  'figures/block-widths/words': blockWidths,
  'figures/block-widths/words/entry': blockWidthsEntry,
  'figures/bottleneck/words': bottleneck,
  'figures/bottleneck/words/entry': bottleneckEntry,
  'figures/building-block/words': buildingBlock,
  'figures/constructed-solution/words': constructedSolution,
  'figures/constructed-solution/words/entry': constructedSolutionEntry,
  'figures/building-block/words/entry': buildingBlockEntry,
  'figures/degradation-lab/words': degradationLab,
  'figures/degradation-lab/words/beside': degradationLabBeside,
  'figures/degradation-lab/words/entry': degradationLabEntry,
  'figures/degradation-lab/words/live': degradationLabLive,
  'figures/experiment-lab/words': experimentLab,
  'figures/experiment-lab/words/drawn': experimentLabDrawn,
  'figures/experiment-lab/words/entry': experimentLabEntry,
  'figures/experiment-lab/words/names': experimentLabNames,
  'figures/experiment-lab/words/page': experimentLabPage,
  'figures/experiment-lab/words/queue': experimentLabQueue,
  'figures/gradient-trial/words': gradientTrial,
  'figures/gradient-trial/words/entry': gradientTrialEntry,
  'figures/layer-responses/words': layerResponses,
  'figures/layer-responses/words/entry': layerResponsesEntry,
  'figures/layer-responses/words/live': layerResponsesLive,
  'figures/lesion/words/choice': lesionChoice,
  'figures/lesion/words/edits': lesionEdits,
  'figures/lesion/words/entry': lesionEntry,
  'figures/lesion/words/error': lesionError,
  'figures/lesion/words/failed': lesionFailed,
  'figures/lesion/words/live': lesionLive,
  'figures/lesion/words/recorded': lesionRecorded,
  'figures/lesion/words/waking': lesionWaking,
  'figures/loss-landscape/words/entry': landscapeEntry,
  'figures/loss-landscape/words/failed': landscapeFailed,
  'figures/loss-landscape/words/live': landscapeLive,
  'figures/loss-landscape/words/recorded': landscapeRecorded,
  'figures/loss-landscape/words/waking': landscapeWaking,
  'figures/one-convolution/words': oneConvolution,
  'figures/one-convolution/words/entry': oneConvolutionEntry,
  'figures/one-convolution/words/live': oneConvolutionLive,
  'figures/other-settings/words': otherSettings,
  'figures/other-settings/words/entry': otherSettingsEntry,
  'figures/residual-preconditioning/words': residualPreconditioning,
  'figures/shortcut-workbench/words': shortcutWorkbench,
  'figures/shortcut-workbench/words/entry': shortcutWorkbenchEntry,
  'figures/residual-preconditioning/words/entry': residualPreconditioningEntry,
  'figures/residual-preconditioning/words/live': residualPreconditioningLive,
  'figures/residual-preconditioning/words/one-number': residualPreconditioningOneNumber,
  'figures/signal-propagation/words': signalPropagation,
  'figures/signal-propagation/words/entry': signalPropagationEntry,
  'figures/signal-propagation/words/caption': signalPropagationCaption,
  'figures/signal-propagation/words/chart': signalPropagationChart,
  'figures/signal-propagation/words/health': signalPropagationHealth,
  'figures/signal-propagation/words/markup': signalPropagationMarkup,
  'figures/thousand-layers/words': thousandLayers,
  'figures/thousand-layers/words/built': thousandLayersBuilt,
  'figures/thousand-layers/words/entry': thousandLayersEntry,
  'figures/through-a-network/words': throughANetwork,
  'figures/through-a-network/words/entry': throughANetworkEntry,
  'figures/through-a-network/words/live': throughANetworkLive,
  'figures/trained-to-the-end/words': trainedToTheEnd,
  'figures/trained-to-the-end/words/entry': trainedToTheEndEntry,
  'figures/trained-to-the-end/words/live': trainedToTheEndLive,
} as const;
