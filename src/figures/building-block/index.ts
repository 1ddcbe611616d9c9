import { BuildingBlock } from './building-block.ts';

customElements.define('building-block', BuildingBlock);
