import recordedText from '../../../content/runs/loss-landscape.json?raw';
import { parseLandscape } from './landscape-record.ts';

/** The recorded planes, for the page and for the downloads. */
export const landscapeRecord = parseLandscape(recordedText);
