// Plane and sphere geometry on [lon, lat] in degrees.

const EARTH_KM = 6371.007;
const KM_PER_DEGREE = (EARTH_KM * Math.PI) / 180;

export function round(value, digits = 5) {
  const f = 10 ** digits;
  return Math.round(value * f) / f;
}

export function roundPoint([x, y], digits = 5) {
  return [round(x, digits), round(y, digits)];
}

/** Distance in kilometres, local equirectangular; good to 0.5 % over a few hundred kilometres. */
export function distanceKm([x1, y1], [x2, y2]) {
  const dx = (x2 - x1) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(dx, y2 - y1);
}

export function lengthKm(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distanceKm(line[i - 1], line[i]);
  return sum;
}

/** Nearest point of the segment ab to p: position 0..1 and distance in kilometres. */
export function nearestOnSegment(p, a, b) {
  const k = Math.cos((p[1] * Math.PI) / 180);
  const bx = (b[0] - a[0]) * k;
  const by = b[1] - a[1];
  const px = (p[0] - a[0]) * k;
  const py = p[1] - a[1];
  const len2 = bx * bx + by * by;
  const t = len2 === 0 ? 0 : Math.min(1, Math.max(0, (px * bx + py * by) / len2));
  return { t, km: KM_PER_DEGREE * Math.hypot(px - t * bx, py - t * by) };
}

/** Nearest point of a line to p: segment index, position on it, point and distance in kilometres. */
export function nearestOnLine(p, line) {
  let best = { km: Infinity };
  for (let i = 1; i < line.length; i++) {
    const { t, km } = nearestOnSegment(p, line[i - 1], line[i]);
    if (km < best.km) {
      const a = line[i - 1];
      const b = line[i];
      best = { km, index: i - 1, t, point: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] };
    }
  }
  return best;
}

function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The polygons of a Polygon or MultiPolygon geometry. */
export function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

export function contains(geometry, point) {
  return polygonsOf(geometry).some((rings) => inRing(point, rings[0]) && !rings.slice(1).some((hole) => inRing(point, hole)));
}

/** Signed ring area in square degrees, positive when counter-clockwise. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

/** Area on the sphere; edges as in the plane of degrees, good to 0.3 % of the ellipsoid. */
export function ringAreaKm2(ring) {
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    sum += (x2 - x1) * radians * (2 + Math.sin(y1 * radians) + Math.sin(y2 * radians));
  }
  return Math.abs((sum * EARTH_KM ** 2) / 2);
}

export function bbox(points) {
  let box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  return box;
}

export function cross(o, a, b) {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** True when the open segments ab and cd cross in one point. */
export function segmentsCross(a, b, c, d) {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

/** Drops consecutive equal points. */
export function dedupe(line) {
  return line.filter((p, i) => i === 0 || p[0] !== line[i - 1][0] || p[1] !== line[i - 1][1]);
}

/** Douglas-Peucker with a tolerance in kilometres; end points stay. */
export function simplify(line, km) {
  if (line.length < 3) return line;
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack = [[0, line.length - 1]];
  while (stack.length) {
    const [from, to] = stack.pop();
    let far = -1;
    let max = km;
    for (let i = from + 1; i < to; i++) {
      const d = nearestOnSegment(line[i], line[from], line[to]).km;
      if (d > max) [far, max] = [i, d];
    }
    if (far > 0) {
      keep[far] = 1;
      stack.push([from, far], [far, to]);
    }
  }
  return line.filter((_, i) => keep[i]);
}

/** A smooth line through all points: centripetal Catmull-Rom, `steps` pieces per span. */
export function splineThrough(points, steps = 6) {
  if (points.length < 3) return points;
  const p = [points[0], ...points, points[points.length - 1]];
  const line = [];
  for (let i = 1; i < p.length - 2; i++) {
    for (let s = 0; s < steps; s++) line.push(centripetal(p[i - 1], p[i], p[i + 1], p[i + 2], s / steps));
  }
  line.push(points[points.length - 1]);
  return line;
}

function centripetal(p0, p1, p2, p3, u) {
  const gap = (a, b) => Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]), 1e-9) ** 0.5;
  const t0 = 0;
  const t1 = t0 + gap(p0, p1);
  const t2 = t1 + gap(p1, p2);
  const t3 = t2 + gap(p2, p3);
  const t = t1 + u * (t2 - t1);
  const mix = (a, b, ta, tb) => [0, 1].map((k) => ((tb - t) * a[k] + (t - ta) * b[k]) / (tb - ta));
  const a1 = mix(p0, p1, t0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  const b1 = mix(a1, a2, t0, t2);
  const b2 = mix(a2, a3, t1, t3);
  return mix(b1, b2, t1, t2);
}
