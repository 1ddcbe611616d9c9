/** A piece of a caption; one with a kind is set in the colour of that kind. */
export type CaptionPart = string | { readonly kind: 'plain' | 'residual' };
