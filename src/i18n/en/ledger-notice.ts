/** Beside a figure whose runs have ended: the way to the lab, or why it could not keep them. */
export const ledgerNoticeStrings = {
  way: 'All your runs',
  noRoom: 'The lab has no room for this run beside the runs that you have pinned there.',
  notKept: {
    unavailable: 'This browser keeps nothing for this site, so this run will not be found in the lab.',
    full: 'This browser has no room left for this run, so it will not be found in the lab.',
    'newer-version': 'This run is not kept in the lab: a newer version of this site is open. Reload the page.',
    blocked: 'This run is not kept in the lab: another tab has an older version of this site open.',
    damaged: 'This run could not be kept in the lab.',
    failed: 'This run could not be kept in the lab.',
  },
} as const;
