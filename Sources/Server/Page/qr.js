// A QR code (ISO/IEC 18004) of a link: bytes, level M, versions 1 to 10. Drawn as one path; no link leaves the page for it.

import { t } from "./words.js";

/// Of each version at level M: codewords of error correction in a block, and how many blocks there are.
const BLOCKS = [null, [10, 1], [16, 1], [26, 1], [18, 2], [24, 2], [16, 4], [18, 4], [22, 4], [22, 5], [26, 5]];

/// An image with the code of a text, or nothing where it is too long.
export function code(text, label) {
  const modules = matrix(new TextEncoder().encode(text));
  if (!modules) return "";
  const size = modules.length + 8;
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join("");
  const make = (tag, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  };
  const image = make("svg", { viewBox: `0 0 ${size} ${size}`, class: "qr", role: "img", "aria-label": label ?? t("qr_of_event") });
  image.append(make("rect", { width: size, height: size, fill: "#fff" }), make("path", { d: path, fill: "#000", "shape-rendering": "crispEdges" }));
  return image;
}

/// Rows of modules, true where dark; nil where the bytes do not fit.
export function matrix(bytes) {
  let version = 1;
  while (version <= 10 && capacity(version) < bytes.length + (version < 10 ? 2 : 3)) version += 1;
  if (version > 10) return null;
  const words = interleaved(codewords(bytes, version), version);
  let best = null;
  for (let mask = 0; mask < 8; mask += 1) {
    const modules = drawn(words, version, mask);
    const penalty = penaltyOf(modules);
    if (!best || penalty < best.penalty) best = { modules, penalty };
  }
  return best.modules;
}

const size = (version) => version * 4 + 17;

/// Modules that hold data, in bytes.
function total(version) {
  let bits = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const marks = Math.floor(version / 7) + 2;
    bits -= (25 * marks - 10) * marks - 55;
    if (version >= 7) bits -= 36;
  }
  return bits >> 3;
}

const capacity = (version) => total(version) - BLOCKS[version][0] * BLOCKS[version][1];

function codewords(bytes, version) {
  const bits = [];
  const add = (value, length) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  add(4, 4);
  add(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) add(byte, 8);
  const room = capacity(version) * 8;
  add(0, Math.min(4, room - bits.length));
  add(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) add(pad, 8);
  return Array.from({ length: bits.length / 8 }, (_, index) => bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0));
}

/// The product in the field of 256 elements over 0x11D.
function times(x, y) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((y >> bit) & 1) * x;
  }
  return product;
}

function divisor(degree) {
  const result = new Array(degree).fill(0);
  result[degree - 1] = 1;
  let root = 1;
  for (let index = 0; index < degree; index += 1) {
    for (let place = 0; place < degree; place += 1) {
      result[place] = times(result[place], root);
      if (place + 1 < degree) result[place] ^= result[place + 1];
    }
    root = times(root, 2);
  }
  return result;
}

function remainder(data, divisor) {
  const result = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ result.shift();
    result.push(0);
    divisor.forEach((coefficient, index) => (result[index] ^= times(coefficient, factor)));
  }
  return result;
}

function interleaved(data, version) {
  const [correction, count] = BLOCKS[version];
  const words = total(version);
  const short = count - (words % count);
  const length = Math.floor(words / count);
  const generator = divisor(correction);
  const blocks = [];
  for (let index = 0, from = 0; index < count; index += 1) {
    const part = data.slice(from, from + length - correction + (index < short ? 0 : 1));
    from += part.length;
    blocks.push({ part, check: remainder(part, generator) });
  }
  const result = [];
  for (let index = 0; index <= length - correction; index += 1) {
    for (const { part } of blocks) if (index < part.length) result.push(part[index]);
  }
  for (let index = 0; index < correction; index += 1) for (const { check } of blocks) result.push(check[index]);
  return result;
}

function alignment(version) {
  if (version === 1) return [];
  const marks = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (marks * 2 - 2)) * 2;
  const places = [6];
  for (let place = size(version) - 7; places.length < marks; place -= step) places.splice(1, 0, place);
  return places;
}

const MASKS = [
  (x, y) => (x + y) % 2 === 0, (x, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0, (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function drawn(words, version, mask) {
  const width = size(version);
  const modules = Array.from({ length: width }, () => new Array(width).fill(false));
  const fixed = Array.from({ length: width }, () => new Array(width).fill(false));
  const set = (x, y, dark) => {
    modules[y][x] = Boolean(dark);
    fixed[y][x] = true;
  };
  for (let index = 0; index < width; index += 1) {
    set(6, index, index % 2 === 0);
    set(index, 6, index % 2 === 0);
  }
  for (const [cx, cy] of [[3, 3], [width - 4, 3], [3, width - 4]]) {
    for (let dy = -4; dy <= 4; dy += 1) {
      for (let dx = -4; dx <= 4; dx += 1) {
        const [x, y] = [cx + dx, cy + dy];
        const distance = Math.max(Math.abs(dx), Math.abs(dy));
        if (x >= 0 && x < width && y >= 0 && y < width) set(x, y, distance !== 2 && distance !== 4);
      }
    }
  }
  const places = alignment(version);
  for (const [i, cx] of places.entries()) {
    for (const [j, cy] of places.entries()) {
      const isCorner = (i === 0 && j === 0) || (i === 0 && j === places.length - 1) || (i === places.length - 1 && j === 0);
      if (isCorner) continue;
      for (let dy = -2; dy <= 2; dy += 1) for (let dx = -2; dx <= 2; dx += 1) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  }
  // Level M is 0.
  let rest = mask;
  for (let index = 0; index < 10; index += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const format = ((mask << 10) | rest) ^ 0x5412;
  const bit = (index) => (format >> index) & 1;
  for (let index = 0; index <= 5; index += 1) set(8, index, bit(index));
  set(8, 7, bit(6));
  set(8, 8, bit(7));
  set(7, 8, bit(8));
  for (let index = 9; index < 15; index += 1) set(14 - index, 8, bit(index));
  for (let index = 0; index < 8; index += 1) set(width - 1 - index, 8, bit(index));
  for (let index = 8; index < 15; index += 1) set(8, width - 15 + index, bit(index));
  set(8, width - 8, true);
  if (version >= 7) {
    let check = version;
    for (let index = 0; index < 12; index += 1) check = (check << 1) ^ ((check >> 11) * 0x1f25);
    const bits = (version << 12) | check;
    for (let index = 0; index < 18; index += 1) {
      const [a, b] = [width - 11 + (index % 3), Math.floor(index / 3)];
      set(a, b, (bits >> index) & 1);
      set(b, a, (bits >> index) & 1);
    }
  }
  let next = 0;
  for (let right = width - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < width; step += 1) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? width - 1 - step : step;
        if (fixed[y][x]) continue;
        const dark = next < words.length * 8 && ((words[next >> 3] >> (7 - (next & 7))) & 1) === 1;
        next += 1;
        modules[y][x] = dark !== MASKS[mask](x, y);
      }
    }
  }
  return modules;
}

/// How hard it is to read: runs, blocks, what looks like a finder, and how dark it is.
function penaltyOf(modules) {
  const width = modules.length;
  let penalty = 0;
  let dark = 0;
  const columns = modules.map((_, x) => modules.map((row) => row[x]));
  for (const line of [...modules, ...columns]) {
    let run = 0;
    for (let index = 0; index < width; index += 1) {
      run = index > 0 && line[index] === line[index - 1] ? run + 1 : 1;
      if (run === 5) penalty += 3;
      else if (run > 5) penalty += 1;
    }
    const text = line.map((dark) => (dark ? "1" : "0")).join("");
    for (let index = 0; index + 11 <= width; index += 1) {
      const part = text.slice(index, index + 11);
      if (part === "10111010000" || part === "00001011101") penalty += 40;
    }
  }
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (modules[y][x]) dark += 1;
      if (x + 1 < width && y + 1 < width && modules[y][x] === modules[y][x + 1] && modules[y][x] === modules[y + 1][x] && modules[y][x] === modules[y + 1][x + 1]) penalty += 3;
    }
  }
  return penalty + Math.floor(Math.abs((dark * 20) / (width * width) - 10)) * 10;
}
