/** What the trial of the published kernel trains on: images in the order of the data set, each once. */
export const trialSizes = { batchSize: 64, iterations: 100 } as const;
