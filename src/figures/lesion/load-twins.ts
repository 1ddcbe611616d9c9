import weightsFile from '../../../content/runs/lesion.bin?checked';
import { TrainedFile } from '../../worker/trained-file.ts';
import { startingTwins } from './lesion-plan.ts';

const file = new TrainedFile(weightsFile, startingTwins);

/** Fetches what the twins have learnt, once for the page. */
export const loadTwins: TrainedFile['load'] = (options) => file.load(options);
