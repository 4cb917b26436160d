// Rivers: traced through WDBII, redrawn through OpenStreetMap fragments, or drawn by hand.
import { mesh } from 'topojson-client';
import { lengthKm, nearestOnLine, distanceKm, bbox, ringAreaKm2, roundPoint, dedupe, splineThrough } from './geo.mjs';
import { compact, packageFile, readInputJson, readJson, writeFeatures } from './io.mjs';
import { readRivers } from './wdbii.mjs';

const WDBII = 'wdbii-gshhg-2.3.7';
const OSM = 'openstreetmap-geo-maps-0.6.0';
const DRAWN = 'lantu-drawn';
const REDRAWN = '经开放街道图河道片段与沿河县界内插';

const keyOf = (p) => `${Math.round(p[0] * 5000)},${Math.round(p[1] * 5000)}`;

/** Rivers break off at a lake: loose ends this near are bridged, at five times the cost of a drawn way. */
const LAKE_KM = 45;

/** All river pieces as one graph of vertices; loose ends within `joinKm` of another vertex are joined to it. */
function graphOf(pieces, joinKm = 0.6) {
  const nodes = new Map();
  const add = (p) => {
    const key = keyOf(p);
    if (!nodes.has(key)) nodes.set(key, { key, p, next: new Map() });
    return nodes.get(key);
  };
  const link = (a, b, weight = 1) => {
    if (a === b) return;
    const km = distanceKm(a.p, b.p) * weight;
    a.next.set(b, km);
    b.next.set(a, km);
  };
  for (const { line } of pieces) {
    let last;
    for (const p of line) {
      const node = add(p);
      if (last) link(last, node);
      last = node;
    }
  }
  const all = [...nodes.values()];
  for (const end of all.filter((node) => node.next.size === 1)) {
    const near = all
      .filter((n) => n !== end && !end.next.has(n) && Math.abs(n.p[0] - end.p[0]) < 0.02 && distanceKm(n.p, end.p) < joinKm)
      .sort((a, b) => distanceKm(a.p, end.p) - distanceKm(b.p, end.p))[0];
    if (near) link(end, near);
  }
  const loose = all.filter((node) => node.next.size === 1);
  for (const a of loose) for (const b of loose) if (a.key < b.key && distanceKm(a.p, b.p) < LAKE_KM) link(a, b, 5);
  return all;
}

function nearestNode(nodes, p) {
  let best;
  let bestKm = Infinity;
  for (const node of nodes) {
    const km = distanceKm(node.p, p);
    if (km < bestKm) [best, bestKm] = [node, km];
  }
  if (bestKm > 15) throw new Error(`no river within 15 km of ${p}`);
  return best;
}

/** Dijkstra with a binary heap. */
function shortestPath(from, to) {
  const dist = new Map([[from, 0]]);
  const before = new Map();
  const heap = [[0, from]];
  const swap = (i, j) => ([heap[i], heap[j]] = [heap[j], heap[i]]);
  const push = (item) => {
    heap.push(item);
    for (let i = heap.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (heap[up][0] <= heap[i][0]) break;
      swap(i, up);
      i = up;
    }
  };
  const pop = () => {
    swap(0, heap.length - 1);
    const top = heap.pop();
    for (let i = 0; ; ) {
      let least = i;
      for (const c of [2 * i + 1, 2 * i + 2]) if (c < heap.length && heap[c][0] < heap[least][0]) least = c;
      if (least === i) break;
      swap(i, least);
      i = least;
    }
    return top;
  };
  while (heap.length) {
    const [d, node] = pop();
    if (d > dist.get(node)) continue;
    if (node === to) break;
    for (const [next, km] of node.next) {
      if (d + km < (dist.get(next) ?? Infinity)) {
        dist.set(next, d + km);
        before.set(next, node);
        push([d + km, next]);
      }
    }
  }
  if (!dist.has(to)) throw new Error(`no way from ${from.p} to ${to.p}`);
  const path = [to];
  while (path[0] !== from) path.unshift(before.get(path[0]));
  return path.map((node) => node.p);
}

function trace(nodes, { id, via }) {
  const stops = via.map((p) => nearestNode(nodes, p));
  const line = [stops[0].p];
  for (let i = 1; i < stops.length; i++) line.push(...withReason(id, () => shortestPath(stops[i - 1], stops[i])).slice(1));
  return unfold(line);
}

function withReason(id, work) {
  try {
    return work();
  } catch (e) {
    throw new Error(`${id}: ${e.message}`);
  }
}

/** Cuts out detours to a via point that lay on a side piece: a vertex visited twice closes an empty loop. */
function unfold(line) {
  const seen = new Map();
  const out = [];
  for (const p of line) {
    const key = p.join();
    if (seen.has(key)) {
      for (const q of out.splice(seen.get(key) + 1)) seen.delete(q.join());
    } else {
      seen.set(key, out.length);
      out.push(p);
    }
  }
  return out;
}

/** The part of the line before the first or after the last crossing of the box is dropped. */
function clip(line, [w, s, e, n]) {
  const inside = ([x, y]) => x >= w && x <= e && y >= s && y <= n;
  const from = line.findIndex(inside);
  let to = line.length - 1;
  while (to > from && !inside(line[to])) to--;
  return line.slice(from, to + 1);
}

/** Ends a tributary on the line of the river it flows into. */
function endOn(line, trunk, near, maxKm) {
  const end = near ?? line[line.length - 1];
  const hit = nearestOnLine(end, trunk);
  if (hit.km > maxKm) throw new Error(`mouth ${end} is ${hit.km.toFixed(1)} km from its river`);
  const cut = near ? line : line.slice(0, nearestApproach(line, trunk) + 1);
  return dedupe([...cut, hit.point].map((p) => roundPoint(p)));
}

/** Where a tributary first comes within half a kilometre of its river; its last vertex when it never does. */
function nearestApproach(line, trunk) {
  const tail = Math.max(1, line.length - 40);
  for (let i = tail; i < line.length; i++) if (nearestOnLine(line[i], trunk).km < 0.5) return i - 1;
  return line.length - 1;
}

/** The outer rings of the OpenStreetMap river pieces of the package: it keeps only fragments of a river. */
function readFragments() {
  const map = readJson(packageFile('@geo-maps/earth-rivers-10m', 'map.geo.json'));
  return map.geometries.flatMap((g) => g.coordinates.map(([ring]) => ring));
}

/** The common border of two counties as points. */
function borderPoints(topo, [one, other]) {
  const pair = new Set([one, other]);
  return mesh(topo, topo.objects.counties, (a, b) => a !== b && pair.has(a.id) && pair.has(b.id)).coordinates;
}

/**
 * Points of better sources near the line, in the order of the line: county borders that run in the river,
 * the middle of each OpenStreetMap fragment off those borders, and points given by hand.
 */
function guidePoints(line, { withinKm, borders, skip, extra }, fragments, topo) {
  const [w, s, e, n] = bbox(line);
  const near = ([x, y]) => x > w - 0.1 && x < e + 0.1 && y > s - 0.1 && y < n + 0.1;
  const stations = [0];
  for (let i = 1; i < line.length; i++) stations.push(stations[i - 1] + distanceKm(line[i - 1], line[i]));
  const stationOf = (p) => {
    const hit = nearestOnLine(p, line);
    return { km: hit.km, at: stations[hit.index] + hit.t * (stations[hit.index + 1] - stations[hit.index]) };
  };
  const banks = borders.flatMap((pair) => borderPoints(topo, pair));
  const onBorder = (p) => banks.some((bank) => nearestOnLine(p, bank).km < 1.2);
  const skipped = (p) => skip.some((q) => distanceKm(p, q) < 0.6);
  const onHand = (p) => extra.some((q) => distanceKm(p, q) < 2.5);
  const middles = fragments
    .map((ring) => ({ ring, at: centre(ring) }))
    .filter(({ at }) => near(at) && stationOf(at).km < withinKm)
    .filter(({ at }) => !onBorder(at) && !onHand(at))
    .flatMap(({ ring }) => axisOf(ring));
  const total = stations[stations.length - 1];
  const guides = [...banks.flat().filter((p) => near(p) && stationOf(p).km < withinKm), ...middles];
  return [...guides.filter((p) => !skipped(p)), ...extra]
    .map((p) => ({ p, ...stationOf(p) }))
    .filter(({ at }) => at > 0.5 && at < total - 0.5)
    .sort((a, b) => a.at - b.at)
    .map(({ p }) => p);
}

function centre(ring) {
  const open = ring.slice(0, -1);
  return [0, 1].map((k) => open.reduce((sum, p) => sum + p[k], 0) / open.length);
}

/** The centre of a compact fragment; the two narrow ends of one longer than two kilometres. */
function axisOf(ring) {
  const c = centre(ring);
  let far = [c, c];
  for (const a of ring) for (const b of ring) if (distanceKm(a, b) > distanceKm(...far)) far = [a, b];
  const long = distanceKm(...far);
  if (long < 2 || ringAreaKm2(ring) / long > 0.5) return [c];
  return far.map((p) => [0, 1].map((k) => p[k] + (c[k] - p[k]) * 0.3));
}

/** Splits the river at the redrawn reach: [upper part, redrawn reach, lower part], end to end. */
function redraw(line, spec, fragments, topo) {
  const a = nearestOnLine(spec.from, line);
  const b = nearestOnLine(spec.to, line);
  const start = roundPoint(a.point);
  const stop = roundPoint(b.point);
  const reach = [start, ...line.slice(a.index + 1, b.index + 1), stop];
  const through = dedupe([start, ...guidePoints(reach, spec, fragments, topo), stop]);
  return [
    dedupe([...line.slice(0, a.index + 1).map((p) => roundPoint(p)), start]),
    dedupe(splineThrough(through, 4).map((p) => roundPoint(p))),
    dedupe([stop, ...line.slice(b.index + 1).map((p) => roundPoint(p))]),
  ].filter((part) => part.length > 1);
}

function featureOf(spec, lines, status, source) {
  return {
    type: 'Feature',
    id: spec.id,
    properties: compact({
      id: spec.id, name: spec.name, nameEn: spec.nameEn, rank: spec.rank, status, source,
      into: spec.into, aliases: spec.aliases, note: spec.note,
      lengthKm: Math.round(lines.reduce((sum, line) => sum + lengthKm(line), 0)),
    }),
    geometry: lines.length === 1 ? { type: 'LineString', coordinates: lines[0] } : { type: 'MultiLineString', coordinates: lines },
  };
}

export async function buildRivers(gshhgFolder, topo) {
  const spec = readInputJson('rivers.json');
  const nodes = graphOf(await readRivers(`${gshhgFolder}/binned_river_f.nc`, spec.clip));
  const fragments = readFragments();
  const whole = new Map();
  const sourced = [];
  const osm = [];
  for (const river of spec.traced) {
    const line = clip(trace(nodes, river), spec.clip).map((p) => roundPoint(p));
    const reach = spec.redraw.find((r) => r.river === river.id);
    const parts = reach ? redraw(line, reach, fragments, topo) : [line];
    if (river.into) parts.push(endOn(parts.pop(), whole.get(river.into), undefined, 5));
    whole.set(river.id, dedupe(parts.flat()));
    sourced.push(featureOf(river, parts.filter((_, i) => !reach || i !== 1), 'sourced', WDBII));
    if (reach) osm.push(featureOf({ ...river, note: REDRAWN }, [parts[1]], 'sourced', OSM));
  }
  writeFeatures('maps/base/rivers.geojson', 'rivers', sourced, { licence: 'LGPL-3.0-or-later' });
  writeFeatures('maps/base/rivers-osm.geojson', 'rivers-osm', osm, { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' });

  const drawn = spec.drawn.map((river) => {
    const points = river.into ? [...river.points, endOn([river.mouth], whole.get(river.into), river.mouth, 8).at(-1)] : river.points;
    return featureOf(river, [dedupe(splineThrough(points, 6).map((p) => roundPoint(p, 4)))], 'schematic', DRAWN);
  });
  writeFeatures('maps/base/rivers-drawn.geojson', 'rivers-drawn', drawn);
  return { sourced, osm, drawn };
}
