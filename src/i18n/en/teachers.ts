/** What figures have for teachers: a view for a lecture room, code for other pages, links for a class. */

/** A control of a figure that a link sets: its name, and what it says. */
interface SetControl {
  readonly label: string;
  readonly value: string;
}

const list = new Intl.ListFormat('en-GB');
const withValue = ({ label, value }: SetControl) => (value === '' ? label : `${label} (${value})`);

const changes = (fixed: readonly SetControl[], hidden: readonly SetControl[]) => {
  const parts = [
    ...(fixed.length > 0 ? [`it fixes ${list.format(fixed.map(withValue))}`] : []),
    ...(hidden.length > 0 ? [`it hides ${list.format(hidden.map(({ label }) => label))}`] : []),
  ];
  return parts.join(', and ');
};

export const teachersStrings = {
  buttons: { present: 'Present', embed: 'Embed', class: 'For a class' },
  /** Ends the view for a lecture room. */
  leave: 'Leave',
  keys: (trains: boolean) => (trains ? 'Escape leaves. Space or T trains and pauses.' : 'Escape leaves.'),
  /** Beside a control. */
  fixed: 'fixed by your teacher’s link',
  /** Beside presets. */
  presets: 'Presets that would change what your teacher’s link fixes are switched off.',
  task: 'Task from the link',
  /** Under the task, which whoever made the link has written. */
  from: (task: boolean, fixed: readonly SetControl[], hidden: readonly SetControl[]) => {
    const origin = task ? 'This task comes with the link that you opened, not from this site.' : '';
    const rest = changes(fixed, hidden);
    if (rest !== '') return [origin, `The link fits this figure to a class: ${rest}.`].join(' ').trim();
    return origin === '' ? 'All controls are open.' : origin;
  },
  openAll: 'Open all controls',
  embed: {
    /** Before the code. */
    hint: 'This code shows the figure alone, with its present settings, on slides or a course page. It sends nothing to the page around it. If the figure is cut off, give the frame more height.',
    code: 'Code of the frame',
    copy: 'Copy code',
    open: 'Open the figure alone',
    frameTitle: (number: string, title: string) => `${number}: ${title}`,
  },
  class: {
    hint: 'Make a link for your students. It carries the present settings of this figure, and what you choose here. Nothing is sent anywhere. Students can set what is open. They see what is fixed. They do not see what is hidden.',
    /** Over the controls of the figure, each with what it is set to now and one of the states. */
    fields: 'What students can set',
    states: { open: 'open', fixed: 'fixed', hidden: 'hidden' },
    /** Of a control that says nothing. */
    noValue: 'no value',
    task: (most: number) => `Task, at most ${most} characters`,
    alone: 'Show the figure alone, without its chapter',
    present: 'Begin in the view for a lecture room',
    link: 'Link for the class',
    copy: 'Copy link',
    open: 'Try the link',
  },
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. The text is selected: copy it with the keyboard.',
} as const;
