/** Words for what is not as expected in a link. */

interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number | null;
}

const kindOf = ({ minimum, step }: NumberRange) => {
  if (step === null) return 'a number';
  if (step === 1) return 'a whole number';
  if (minimum % step !== 0) return `${step}n + ${minimum % step}`;
  return step === 2 ? 'an even number' : `a multiple of ${step}`;
};

const number = (range: NumberRange) => `${kindOf(range)} from ${range.minimum} to ${range.maximum}`;

export const linkStrings = {
  tooLong: (characters: number) => `The link is too long (${characters} characters); it is not used.`,
  otherVersion: (version: string) => `The link is of another version, “${version}”; it is not used.`,
  invalid: (field: string, text: string, want: string, used: string) =>
    `${field}: “${text}” is not ${want}; ${used} is used.`,
  repeated: (field: string, text: string) => `${field} is given more than once; “${text}” is used.`,
  unknown: (field: string, others: number) =>
    `“${field}”${others > 0 ? ` and ${others} more` : ''}: not known here, and ignored.`,
  longTask: (characters: number, most: number) =>
    `The task in the link has ${characters} characters, and at most ${most} are shown; it is left out.`,
  /** After "is not". */
  wants: {
    number,
    numbers: (most: number, range: NumberRange) => `a list of up to ${most} numbers, each ${number(range)}`,
    depths: (range: NumberRange) => `a list of depths, each ${number(range)}`,
    blocks: (mostStages: number, mostBlocks: number) =>
      `a list of blocks per stage, at most ${mostStages} stages and ${mostBlocks} blocks in all, such as 3, 4, 6, 3`,
    choice: (choices: readonly string[]) => `one of ${choices.join(', ')}`,
    choices: (choices: readonly string[]) => `a list of ${choices.join(', ')}`,
    edits: 'a list of edits that fit the network, such as block-left-out:4,shortcut-scale:all:0.5',
  },
} as const;
