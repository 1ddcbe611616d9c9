/** Of the page in which code is run, for whoever opens it. */
export const sandboxWords = {
  title: 'Sandbox of the block editor',
  text: 'The block editor runs code in this page, in a frame of its own. There is nothing to read here.',
};
