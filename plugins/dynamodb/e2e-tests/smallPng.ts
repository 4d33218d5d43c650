import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Of a PNG file, see https://www.w3.org/TR/png-3/. */
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLOURS = 256;
const BYTES_PER_PIXEL = 3;

/**
 * Makes a picture of the browser a third as large: an index of colours for each
 * pixel in place of the colour. Where letters have more shades than fit into an
 * index, shades that are hardly to be told apart become one.
 *
 * @param png - with 8 bits for each of red, green and blue, as the browser makes it
 */
export function smallPng(png: Buffer): Buffer {
  const { header, pixels } = read(png);
  const width = header.readUInt32BE(0);
  for (let bits = 8; ; bits--) {
    const colours = new Map<number, number>();
    const lines: number[] = [];
    for (let at = 0; at < pixels.length; at += BYTES_PER_PIXEL) {
      // The filter of each line: none.
      if (at % (width * BYTES_PER_PIXEL) === 0) lines.push(0);
      const colour = rounded(pixels.readUIntBE(at, BYTES_PER_PIXEL), bits);
      const index = colours.get(colour) ?? colours.size;
      colours.set(colour, index);
      lines.push(index);
    }
    if (colours.size <= MOST_COLOURS) {
      const palette = Buffer.alloc(colours.size * BYTES_PER_PIXEL);
      for (const [colour, index] of colours) {
        palette.writeUIntBE(colour, index * BYTES_PER_PIXEL, BYTES_PER_PIXEL);
      }
      const indexed = Buffer.from(header);
      indexed[9] = 3;
      return Buffer.concat([
        SIGNATURE,
        chunk('IHDR', indexed),
        chunk('PLTE', palette),
        chunk('IDAT', deflateSync(Buffer.from(lines), { level: 9 })),
        chunk('IEND', Buffer.alloc(0)),
      ]);
    }
  }
}

/** Leaves so many bits of each channel; black stays black, and white white. */
function rounded(colour: number, bits: number): number {
  const steps = 2 ** bits - 1;
  let result = 0;
  for (const shift of [16, 8, 0]) {
    const channel = Math.floor(colour / 2 ** shift) % 256;
    const step = Math.round((channel / 255) * steps);
    result = result * 256 + Math.round((step / steps) * 255);
  }
  return result;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

function read(png: Buffer): { header: Buffer; pixels: Buffer } {
  let header = Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [depth, colourType] = [header[8], header[9]];
  if (depth !== 8 || colourType !== 2) {
    throw new Error(`A PNG of depth ${depth} and colour type ${colourType}`);
  }
  const stride = header.readUInt32BE(0) * BYTES_PER_PIXEL;
  return {
    header,
    pixels: unfiltered(inflateSync(Buffer.concat(parts)), stride),
  };
}

/** Each line says how it differs from what is left of it and above it. */
function unfiltered(lines: Buffer, stride: number): Buffer {
  const pixels = Buffer.alloc((lines.length / (stride + 1)) * stride);
  for (let at = 0; at < pixels.length; at++) {
    const x = at % stride;
    const line = (at - x) / stride;
    const left = x < BYTES_PER_PIXEL ? 0 : pixels[at - BYTES_PER_PIXEL];
    const up = line === 0 ? 0 : pixels[at - stride];
    const corner =
      x < BYTES_PER_PIXEL || line === 0
        ? 0
        : pixels[at - stride - BYTES_PER_PIXEL];
    const start = line * (stride + 1);
    const guesses = [
      0,
      left,
      up,
      Math.floor((left + up) / 2),
      paeth(left, up, corner),
    ];
    pixels[at] = lines[start + 1 + x] + guesses[lines[start]];
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map(value =>
    Math.abs(guess - value),
  );
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
