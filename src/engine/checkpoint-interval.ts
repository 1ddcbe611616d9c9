/**
 * Iterations from one checkpoint to the next on WebGL. Taking one costs about as much as an iteration there, so this is
 * a few per cent of the time, and seconds of work are the most that can be lost.
 */
export const checkpointInterval = 25;
