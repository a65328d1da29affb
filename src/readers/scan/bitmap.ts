/** A picture in shades of grey, row by row, 0 black to 255 white. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture in black (1) and white (0). */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Up to which part of its surroundings' brightness a point counts as ink: text. */
const TEXT_CONTRAST = 0.85;

/**
 * Black and white by comparing each point with the mean of its surroundings (Bradley and Roth's integral-image threshold), so that
 * shadows of a fold or a photograph's uneven light do not count as ink. `radius` in pixels.
 */
export function findInk(bitmap: Bitmap, radius: number, contrast = TEXT_CONTRAST): Ink {
  const { width, height, pixels } = bitmap;
  const sums = integralImage(bitmap);
  const ink = new Uint8Array(width * height);
  const stride = width + 1;
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const sum =
        (sums[bottom * stride + right] ?? 0) -
        (sums[top * stride + right] ?? 0) -
        (sums[bottom * stride + left] ?? 0) +
        (sums[top * stride + left] ?? 0);
      const mean = sum / ((bottom - top) * (right - left));
      const at = y * width + x;
      if ((pixels[at] ?? 255) < mean * contrast) ink[at] = 1;
    }
  }
  return { width, height, pixels: ink };
}

function integralImage({ width, height, pixels }: Bitmap): Float64Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** The same picture turned clockwise about its centre by `radians`, white where nothing was; points between pixels are blended. */
export function turned(bitmap: Bitmap, radians: number): Bitmap {
  const { width, height, pixels } = bitmap;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const result = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sourceX = cos * (x - middleX) + sin * (y - middleY) + middleX;
      const sourceY = -sin * (x - middleX) + cos * (y - middleY) + middleY;
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [partX, partY] = [sourceX - left, sourceY - top];
      const at = top * width + left;
      const above = (pixels[at] ?? 255) * (1 - partX) + (pixels[at + 1] ?? 255) * partX;
      const below = (pixels[at + width] ?? 255) * (1 - partX) + (pixels[at + width + 1] ?? 255) * partX;
      result[y * width + x] = above * (1 - partY) + below * partY;
    }
  }
  return { width, height, pixels: result };
}

/** The picture at another size, each new point the mean of the old ones under it (blended where it grows). */
export function scaled(bitmap: Bitmap, factor: number): Bitmap {
  if (Math.abs(factor - 1) < 0.02) return bitmap;
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const pixels = new Uint8Array(width * height);
  const reach = Math.max(1, 1 / factor);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = meanAround(bitmap, (x + 0.5) / factor, (y + 0.5) / factor, reach);
    }
  }
  return { width, height, pixels };
}

function meanAround(bitmap: Bitmap, x: number, y: number, reach: number): number {
  const left = Math.max(0, Math.floor(x - reach / 2));
  const right = Math.min(bitmap.width, Math.max(left + 1, Math.ceil(x + reach / 2)));
  const top = Math.max(0, Math.floor(y - reach / 2));
  const bottom = Math.min(bitmap.height, Math.max(top + 1, Math.ceil(y + reach / 2)));
  let sum = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) sum += bitmap.pixels[row * bitmap.width + column] ?? 255;
  }
  return sum / ((right - left) * (bottom - top));
}

/** The shade of the paper on a picture or a part of it: the middle one of its points, of which ink is never half. */
export function paperOf({ width, height, pixels }: Bitmap, left = 0, top = 0, right = width, bottom = height): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = Math.max(0, top); y < Math.min(bottom, height); y++) {
    for (let x = Math.max(0, left); x < Math.min(right, width); x++) {
      const shade = pixels[y * width + x] ?? 255;
      counts[shade] = (counts[shade] ?? 0) + 1;
      total += 1;
    }
  }
  let [shade, seen] = [0, counts[0] ?? 0];
  while (shade < 255 && 2 * seen <= total) {
    shade += 1;
    seen += counts[shade] ?? 0;
  }
  return shade;
}

/**
 * A part of the picture with a white margin around it, its paper made as white: beside white the recogniser takes the grey paper of a photograph for ink.
 * Parts beyond the picture are white.
 */
export function cutOut(
  bitmap: Bitmap,
  left: number,
  top: number,
  right: number,
  bottom: number,
  margin: number,
): Bitmap {
  const width = right - left + 2 * margin;
  const height = bottom - top + 2 * margin;
  const pixels = new Uint8Array(width * height).fill(255);
  const gain = 255 / Math.max(1, paperOf(bitmap, left, top, right, bottom));
  for (let y = Math.max(0, top); y < Math.min(bottom, bitmap.height); y++) {
    const start = y * bitmap.width + Math.max(0, left);
    const end = y * bitmap.width + Math.min(right, bitmap.width);
    if (end > start) {
      const to = (y - top + margin) * width + margin + Math.max(0, -left);
      for (let at = start; at < end; at++) pixels[to + at - start] = Math.min(255, gain * (bitmap.pixels[at] ?? 255));
    }
  }
  return { width, height, pixels };
}
