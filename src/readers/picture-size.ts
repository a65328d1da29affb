/** How large a picture is shown on the page, in points. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Half the width of the text on a sheet of A4, and the height of a header with two rows: 8 by 2.5 cm. */
const LEAST = { width: 227, height: 71 };

/** Whether a picture is shown large enough for a form; one whose size is not known is not. */
export function isLarge(size: PictureSize | undefined): boolean {
  return size !== undefined && size.width >= LEAST.width && size.height >= LEAST.height;
}
