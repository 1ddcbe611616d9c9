/** Of the list of all figures. */
export const entryWords = {
  shows:
    'Every field of an experiment in one form; one or two of them are varied, and what follows is trained as a queue.',
};
