/** Words in the pictures of a narrow valley. */
export const valleyStrings = {
  rate: 'Learning rate',
  rateValue: (rate: number) => rate.toFixed(3),
  kind: { without: 'without momentum', with: (momentum: number) => `with momentum ${momentum}` },
  /** How far a path has come. */
  left: (steps: number, share: number) =>
    share > 1
      ? `after ${steps} steps farther away than at the start`
      : `after ${steps} steps ${Math.round(100 * share)} % of the way is left`,
  needsScript: 'The learning rate can be changed where scripts run.',
  /** What a drawing shows, for those who do not see it. */
  drawing: (name: string) => `A valley seen from above, and the way of gradient descent in it, ${name}.`,
};
