// Unites the overlapping contours of a TrueType font without composite glyphs and without instructions: what a renderer that
// fills even-odd would leave open where strokes cross is filled. Advances, bearings, boxes, names and layout tables stay.
import fs from 'node:fs';
import PathKitInit from 'pathkit-wasm/bin/pathkit.js';
import { packageFile } from './io.mjs';

const ON = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;
const OVERLAP = 0x40;

/** Area in square font units below which two outlines count as the same and a contour as nothing. */
const SPECK = 1;

/** @returns the font's new bytes, the number of glyphs and how many were changed */
export async function uniteContours(bytes) {
  const PathKit = await PathKitInit({ wasmBinary: fs.readFileSync(packageFile('pathkit-wasm', 'bin/pathkit.wasm')) });
  const font = readTables(Buffer.from(bytes));
  const maxp = font.get('maxp');
  const count = maxp.readUInt16BE(4);
  const long = font.get('head').readInt16BE(50) === 1;
  const loca = font.get('loca');
  const offset = (i) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  const glyphs = [];
  let changed = 0;
  let maxPoints = 0;
  let maxContours = 0;
  for (let i = 0; i < count; i++) {
    const old = font.get('glyf').subarray(offset(i), offset(i + 1));
    if (old.length === 0) {
      glyphs.push(old);
      continue;
    }
    const contours = decode(old, i);
    const united = unite(PathKit, contours, i);
    if (united) changed++;
    const kept = united ?? contours;
    maxPoints = Math.max(maxPoints, kept.reduce((sum, contour) => sum + contour.length, 0));
    maxContours = Math.max(maxContours, kept.length);
    glyphs.push(encode(kept, old.subarray(2, 10)));
  }
  maxp.writeUInt16BE(maxPoints, 6);
  maxp.writeUInt16BE(maxContours, 8);
  const newLoca = Buffer.alloc(4 * (count + 1));
  let at = 0;
  glyphs.forEach((glyph, i) => {
    at += glyph.length;
    newLoca.writeUInt32BE(at, 4 * (i + 1));
  });
  font.set('glyf', Buffer.concat(glyphs));
  font.set('loca', newLoca);
  font.get('head').writeInt16BE(1, 50);
  return { bytes: writeTables(bytes, font), glyphs: count, changed };
}

/** The contours of a glyph as lists of points {x, y, on}. */
function decode(data, glyph) {
  const contourCount = data.readInt16BE(0);
  if (contourCount < 0) throw new Error(`glyph ${glyph} is composite`);
  const ends = Array.from({ length: contourCount }, (_, i) => data.readUInt16BE(10 + 2 * i));
  let at = 10 + 2 * contourCount;
  if (data.readUInt16BE(at) !== 0) throw new Error(`glyph ${glyph} has instructions`);
  at += 2;
  const points = contourCount ? ends[contourCount - 1] + 1 : 0;
  const flags = [];
  while (flags.length < points) {
    const flag = data[at++];
    const times = flag & REPEAT ? data[at++] : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  const coordinates = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        value += flag & same ? data[at++] : -data[at++];
      } else if (!(flag & same)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_SHORT, X_SAME);
  const ys = coordinates(Y_SHORT, Y_SAME);
  return ends.map((end, i) =>
    Array.from({ length: end - (i ? ends[i - 1] : -1) }, (_, k) => {
      const point = (i ? ends[i - 1] + 1 : 0) + k;
      return { x: xs[point], y: ys[point], on: (flags[point] & ON) !== 0 };
    }),
  );
}

const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** A contour with the points between two control points written out, beginning on the curve. */
function explicit(contour) {
  const full = contour.flatMap((point, i) => {
    const before = contour.at(i - 1);
    return point.on || before.on ? [point] : [middle(before, point), point];
  });
  const first = full.findIndex((point) => point.on);
  return [...full.slice(first), ...full.slice(0, first)];
}

/** The contours without overlaps, outer ones clockwise; undefined where nothing overlaps. */
function unite(PathKit, contours, glyph) {
  const shape = PathKit.NewPath();
  for (const contour of contours.filter((points) => points.length > 2)) {
    const points = explicit(contour);
    shape.moveTo(points[0].x, points[0].y);
    for (let i = 1; i < points.length; i++) {
      if (points[i].on) {
        shape.lineTo(points[i].x, points[i].y);
      } else {
        const to = points[(i + 1) % points.length];
        shape.quadraticCurveTo(points[i].x, points[i].y, to.x, to.y);
        i++;
      }
    }
    shape.closePath();
  }
  shape.setFillType(PathKit.FillType.WINDING);
  if (!shape.simplify()) throw new Error(`the contours of glyph ${glyph} cannot be united`);
  const united = rounded(PathKit, shape.toCmds());
  shape.delete();
  const outlines = united.map(polygon);
  const turned = united.map((contour, i) => {
    const outer = outlines.filter((other, k) => k !== i && inside(outlines[i], other)).length % 2 === 0;
    return outer === area(outlines[i]) < 0 ? contour : [contour[0], ...contour.slice(1).reverse()];
  });
  const sum = (list) => list.reduce((total, contour) => total + area(polygon(contour)), 0);
  const tolerance = SPECK * turned.length;
  return Math.abs(sum(contours) - sum(turned)) <= tolerance ? undefined : turned;
}

/** The contours of path commands in whole font units, without points that follow from their neighbours. */
function rounded(PathKit, commands) {
  const contours = [];
  for (const [verb, ...values] of commands) {
    if (verb === PathKit.MOVE_VERB) {
      contours.push([{ x: values[0], y: values[1], on: true }]);
    } else if (verb === PathKit.LINE_VERB || verb === PathKit.QUAD_VERB) {
      for (let i = 0; i < values.length; i += 2) contours.at(-1).push({ x: values[i], y: values[i + 1], on: i + 2 === values.length });
    } else if (verb !== PathKit.CLOSE_VERB) {
      throw new Error(`unexpected path verb ${verb}`);
    }
  }
  return contours
    .map((exact) => {
      const grid = exact.map((point) => ({ x: Math.round(point.x), y: Math.round(point.y), on: point.on, exact: point }));
      const points = grid.filter((point, i) => !(point.on && grid.at(i - 1).on && same(point, grid.at(i - 1))));
      if (points.length > 1 && points[0].on && points.at(-1).on && same(points[0], points.at(-1))) points.pop();
      return points.filter((point, i) => !implied(points.at(i - 1), point, points[(i + 1) % points.length]));
    })
    .map((points) => points.map(({ x, y, on }) => ({ x, y, on })))
    .filter((points) => points.length > 2 && Math.abs(area(polygon(points))) >= SPECK);
}

const same = (a, b) => a.x === b.x && a.y === b.y;

/** Whether a point of the curve lies, as closely as rounding would put it, midway between its control points. */
function implied(before, point, after) {
  if (!point.on || before.on || after.on) return false;
  const { x, y } = middle(before, after);
  return Math.abs(point.exact.x - x) <= 0.5 && Math.abs(point.exact.y - y) <= 0.5;
}

/** A contour as a polygon, eight pieces to a curve. */
function polygon(contour) {
  const points = explicit(contour);
  const out = [];
  points.forEach((point, i) => {
    if (point.on) {
      out.push(point);
      return;
    }
    const from = points[i - 1];
    const to = points[(i + 1) % points.length];
    for (let k = 1; k < 8; k++) {
      const t = k / 8;
      const mix = (axis) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * point[axis] + t * t * to[axis];
      out.push({ x: mix('x'), y: mix('y') });
    }
  });
  return out;
}

/** Signed area, counter-clockwise positive. */
function area(points) {
  return points.reduce((sum, point, i) => sum + points.at(i - 1).x * point.y - point.x * points.at(i - 1).y, 0) / 2;
}

/** Whether most edges of a polygon begin their middle inside another: contours may touch, never cross. */
function inside(points, other) {
  const hits = points.filter((point, i) => contains(other, middle(points.at(i - 1), point))).length;
  return 2 * hits > points.length;
}

function contains(polygonPoints, { x, y }) {
  let odd = false;
  polygonPoints.forEach((b, i) => {
    const a = polygonPoints.at(i - 1);
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) odd = !odd;
  });
  return odd;
}

/** The glyph's bytes, four-byte aligned, with the box it had. */
function encode(contours, box) {
  const points = contours.flat();
  const flags = [];
  const xs = [];
  const ys = [];
  const step = (delta, out, short, sameOrPositive) => {
    if (delta === 0) return sameOrPositive;
    if (Math.abs(delta) < 256) {
      out.push(Math.abs(delta));
      return short | (delta > 0 ? sameOrPositive : 0);
    }
    out.push((delta >> 8) & 0xff, delta & 0xff);
    return 0;
  };
  let before = { x: 0, y: 0 };
  for (const point of points) {
    const flag =
      (point.on ? ON : 0) | step(point.x - before.x, xs, X_SHORT, X_SAME) | step(point.y - before.y, ys, Y_SHORT, Y_SAME);
    flags.push(flag & ~OVERLAP);
    before = point;
  }
  const packed = [];
  for (let i = 0; i < flags.length; ) {
    let run = 1;
    while (i + run < flags.length && flags[i + run] === flags[i] && run < 256) run++;
    if (run > 2) packed.push(flags[i] | REPEAT, run - 1);
    else for (let k = 0; k < run; k++) packed.push(flags[i]);
    i += run;
  }
  const head = Buffer.alloc(12 + 2 * contours.length);
  head.writeInt16BE(contours.length, 0);
  box.copy(head, 2);
  let end = -1;
  contours.forEach((contour, i) => {
    end += contour.length;
    head.writeUInt16BE(end, 10 + 2 * i);
  });
  return padded(Buffer.concat([head, Buffer.from(packed), Buffer.from(xs), Buffer.from(ys)]));
}

const padded = (data) => (data.length % 4 ? Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]) : data);

function readTables(bytes) {
  const tables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const start = bytes.readUInt32BE(entry + 8);
    const table = bytes.subarray(start, start + bytes.readUInt32BE(entry + 12));
    tables.set(bytes.toString('latin1', entry, entry + 4), Buffer.from(table));
  }
  return tables;
}

/** The font file of the tables; directory header as in the old file, which had the same tables. */
function writeTables(old, tables) {
  const directory = Buffer.alloc(12 + 16 * tables.size);
  Buffer.from(old).copy(directory, 0, 0, 12);
  tables.get('head').writeUInt32BE(0, 8);
  const parts = [directory];
  let at = directory.length;
  [...tables].forEach(([tag, table], i) => {
    const data = padded(table);
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(checksum(data), 16 + 16 * i);
    directory.writeUInt32BE(at, 20 + 16 * i);
    directory.writeUInt32BE(table.length, 24 + 16 * i);
    parts.push(data);
    at += data.length;
  });
  const file = Buffer.concat(parts);
  const head = directory.readUInt32BE(20 + 16 * [...tables.keys()].indexOf('head'));
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + 8);
  return file;
}

function checksum(data) {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0;
  return sum;
}
