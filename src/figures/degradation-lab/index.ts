import { DegradationLab } from './degradation-lab.ts';

customElements.define('degradation-lab', DegradationLab);
