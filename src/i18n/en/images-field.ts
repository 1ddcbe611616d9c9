/** At the choice of images in a form, in the page. */
export const imagesFieldStrings = {
  images: 'Images',
  bring: 'Bring images of your own',
} as const;
