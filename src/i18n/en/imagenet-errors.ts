/** Words of the charts of the top-1 errors of the paper's Tables 2 and 3. */
export const imagenetErrorsStrings = {
  axis: 'top-1 error, % (validation, 10-crop)',
  labels: {
    'both-tables': 'Top-1 errors of plain and residual networks on ImageNet, from the paper’s Tables 2 and 3',
    twins: 'Top-1 errors of plain and residual networks of 18 and 34 layers on ImageNet, from the paper’s Table 2',
  },
} as const;
