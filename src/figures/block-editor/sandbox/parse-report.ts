import { operationNames, sandboxLimits } from './report.ts';
import type { Printed, RefusedCode, SandboxReport, ValueKind } from './report.ts';

// Reports come from where a reader's code runs: anything may be in them.

/** A report whose blocks are still to be parsed. */
export type ParsedReport =
  | Exclude<SandboxReport, { readonly type: 'traced' }>
  | { readonly type: 'traced'; readonly blocks: unknown; readonly printed: Printed };

type Members = Readonly<Record<string, unknown>>;

const values: Readonly<Record<ValueKind, true>> = {
  ...{ nothing: true, number: true, text: true, boolean: true, function: true, object: true, promise: true },
  ...{ 'feature-maps': true },
};

const isOneOf = <Name extends string>(names: Readonly<Record<Name, true>>, value: unknown): value is Name =>
  typeof value === 'string' && Object.hasOwn(names, value);

/** A short text without what would break its line. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, sandboxLimits.lineLength).replace(/\p{C}/gu, ' ') : null;
}

const lineOf = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0);

function printedOf(value: unknown): Printed | null {
  if (!Array.isArray(value) || value.length > sandboxLimits.printedLines) return null;
  const lines = Array.from(value, textOf);
  return lines.every((line) => line !== null) ? lines : null;
}

function refusedOf(value: unknown): RefusedCode | null {
  if (typeof value !== 'object' || value === null) return null;
  const {
    code,
    line: ownLine,
    operation: ownOperation,
    option: ownOption,
    name: ownName,
    value: own,
    most,
  } = value as Members;
  const [line, option, name] = [lineOf(ownLine), textOf(ownOption), textOf(ownName)];
  const operation = operationNames.find((known) => known === ownOperation);
  const isValue = isOneOf(values, own);
  switch (code) {
    case 'no-block':
      return { code };
    case 'arithmetic':
      return { code, line };
    case 'no-result':
      return isValue ? { code, value: own } : null;
    case 'no-operation':
      return name !== null ? { code, line, name } : null;
    case 'no-maps':
      return operation && isValue ? { code, line, operation, value: own } : null;
    case 'no-option':
      return operation && option !== null ? { code, line, operation, option } : null;
    case 'no-number':
      return operation && isValue && option !== null ? { code, line, operation, option, value: own } : null;
    case 'endless-steps':
      return Number.isSafeInteger(most) ? { code, line, most: Number(most) } : null;
  }
  return null;
}

/** A report of unknown origin, or null if it is none. What it holds beside what a report holds is left out. */
export function parseReport(value: unknown): ParsedReport | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, blocks, refused: ownRefused, message: ownMessage, line, printed: ownPrinted } = value as Members;
  if (type === 'began' || type === 'ended') return { type };
  const printed = printedOf(ownPrinted);
  if (printed === null) return null;
  switch (type) {
    case 'traced':
      return { type, blocks, printed };
    case 'refused': {
      const refused = refusedOf(ownRefused);
      return refused && { type, refused, printed };
    }
    case 'broke': {
      const message = textOf(ownMessage);
      return message === null ? null : { type, line: lineOf(line), message, printed };
    }
  }
  return null;
}
