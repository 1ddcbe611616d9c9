/** Words in the pictures of a narrow valley. */
export const valleyStrings = {
  rate: 'Learning rate',
  rateValue: (rate: number) => rate.toFixed(3),
  kind: { without: 'without momentum', with: (momentum: number) => `with momentum ${momentum}` },
  /** How far a path has come. */
  left: (steps: number, share: number) =>
    share > 1
      ? `${steps} steps, farther away than at the start`
      : `${steps} ${steps === 1 ? 'step' : 'steps'}, ${Math.round(100 * share)} % of the way left`,
  coordinates: { given: 'as it is given', rescaled: 'rescaled' },
  needsScript: 'The learning rate can be changed where scripts run.',
  /** What a drawing shows, for those who do not see it. */
  drawing: (name: string) => `A valley seen from above, and the way of gradient descent in it, ${name}.`,
};
