import * as figures from '../figures/index.ts';
import ArchitectureColumns from './ArchitectureColumns.astro';
import BlockDiagram from './BlockDiagram.astro';
import Cell from './Cell.astro';
import BlockInFiveLines from './listing/BlockInFiveLines.astro';
import BlockThatRuns from './listing/BlockThatRuns.astro';
import CheckYourself from './CheckYourself.astro';
import CifarNetworks from './CifarNetworks.astro';
import Cite from './Cite.astro';
import ConstructedDrawing from './ConstructedDrawing.astro';
import ClaimsOf from './ClaimsOf.astro';
import DepthsToScale from './depths-to-scale/DepthsToScale.astro';
import Diagram from '../live-figure/Diagram.astro';
import KeptResult from '../live-figure/kept-result/KeptResult.astro';
import Dial from './dial/Dial.astro';
import Dialled from './dial/Dialled.astro';
import Equation from './Equation.astro';
import Fact from './Fact.astro';
import Fold from './folds/Fold.astro';
import GateDiagram from './GateDiagram.astro';
import ImagenetErrors from './ImagenetErrors.astro';
import KeptNetworks from '../live-figure/kept-networks/KeptNetworks.astro';
import Linked from './Linked.astro';
import Listing from './listing/Listing.astro';
import OldIdeas from './old-ideas/OldIdeas.astro';
import PaperTable from './paper-table/PaperTable.astro';
import Quotation from './Quotation.astro';
import RecipeCard from './recipe-card/RecipeCard.astro';
import RecountedTable from './RecountedTable.astro';
import Remark from './Remark.astro';
import ScrollTable from './ScrollTable.astro';
import Setting from './recipe-card/Setting.astro';
import Sidenote from './Sidenote.astro';
import Source from './Source.astro';
import Term from './Term.astro';
import ValleyMomentum from './valley/ValleyMomentum.astro';
import ValleyRescaled from './valley/ValleyRescaled.astro';
import WantedMapping from './wanted-mapping/WantedMapping.astro';

/** What a chapter can use by name, without importing it. */
export const chapterComponents = {
  ...figures,
  ArchitectureColumns,
  BlockDiagram,
  BlockInFiveLines,
  BlockThatRuns,
  Cell,
  CheckYourself,
  CifarNetworks,
  Cite,
  ConstructedDrawing,
  ClaimsOf,
  DepthsToScale,
  Dial,
  Dialled,
  Diagram,
  Equation,
  Fact,
  Fold,
  GateDiagram,
  ImagenetErrors,
  KeptResult,
  KeptNetworks,
  Linked,
  Listing,
  OldIdeas,
  PaperTable,
  Quotation,
  RecipeCard,
  RecountedTable,
  Remark,
  Setting,
  Sidenote,
  Source,
  Term,
  ValleyMomentum,
  ValleyRescaled,
  WantedMapping,
  table: ScrollTable,
};
