import { isBehind } from './asked-twins.ts';
import type { AskedTwins } from './asked-twins.ts';
import { testImages } from './lesion-record.ts';

/** What both twins have answered on the same images, as fractions. */
export interface AlikeAnswers {
  readonly plain: number;
  readonly residual: number;
  readonly images: number;
  /** Whether these are all test images. */
  readonly isWhole: boolean;
}

/** Null while one of them has not answered what was asked last, or is a share behind. */
export function answeredAlike({ known: { plain, residual } }: Pick<AskedTwins, 'known'>): AlikeAnswers | null {
  const [one, other] = [plain.answer, residual.answer];
  if (!one || one.images !== other?.images || isBehind(plain) || isBehind(residual)) return null;
  return { plain: one.error, residual: other.error, images: one.images, isWhole: one.images === testImages };
}
