import type { LabSettings } from './settings.ts';

/** Fields that take several values, in the order in which they go along the axis of the chart. */
export const variableFields = ['depth', 'rate', 'filters', 'batch', 'shortcut', 'bn', 'block'] as const;

export type VariableField = (typeof variableFields)[number];

export type FieldValue = number | string | boolean;

/** The values of a field that takes several. */
export function valuesOf(settings: LabSettings, field: VariableField): readonly FieldValue[] {
  switch (field) {
    case 'depth':
      return settings.depths;
    case 'rate':
      return settings.rates;
    case 'filters':
      return settings.filters;
    case 'batch':
      return settings.batchSizes;
    case 'shortcut':
      return settings.shortcuts;
    case 'bn':
      return settings.batchNorms;
    case 'block':
      return settings.blocks;
  }
}

/** The fields with more than one value. */
export function variedFields(settings: LabSettings): readonly VariableField[] {
  return variableFields.filter((field) => valuesOf(settings, field).length > 1);
}
