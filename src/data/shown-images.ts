/** Class of the image that a reader meets again and again, as the data set names it. */
export const threadClass = 'Ankle boot';

/**
 * The one image that is shown wherever the site follows an image through a network: the first of the test images whose
 * class is `threadClass`. The rule stood before any network had seen them.
 */
export const threadImage = 0;

/**
 * The test images whose answers are shown: going through the set in its order, the first image of each class that has
 * not been met, until there are eight. The boot comes first. Chosen by this rule before any network had seen them.
 */
export const shownImages: readonly number[] = [threadImage, 1, 2, 4, 6, 8, 9, 13];
