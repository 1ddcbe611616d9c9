/** Of the list of all figures. */
export const entryWords = {
  shows: 'Shows where plain and residual networks end after thousands of iterations, by depth and learning rate.',
};
