import { choiceOf } from './choice.ts';
import { strideChoices } from './stride-question.ts';

/** What the parts below the figure offer to show in it. */
export const shownPairs = {
  options: [choiceOf('resnet-50'), { ...choiceOf('resnet-50'), shortcut: 'projection-always' }],
  strides: strideChoices,
} as const;
