export { kernelTrialStrings } from './en/kernel-trial.ts';
