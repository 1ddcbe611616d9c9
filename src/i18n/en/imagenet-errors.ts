/** Words of the chart of the top-1 errors of the paper's Tables 2 and 3. */
export const imagenetErrorsStrings = {
  axis: 'top-1 error, % (validation, 10-crop)',
  label: 'Top-1 errors of plain and residual networks on ImageNet, from the paper’s Tables 2 and 3',
} as const;
