/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Shows the errors of plain and residual networks over thousands of iterations, and in the chapter CIFAR-10 where they end, by depth and learning rate.',
};
