// Asserts what the outputs promise; exits 1 and lists every breach.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { geometriesOf } from './lib/admin.mjs';
import { contains, distanceKm, nearestOnLine, polygonsOf, ringArea, ringAreaKm2, segmentsCross } from './lib/geo.mjs';
import { ROOT, readOut } from './lib/io.mjs';

const problems = [];
const expect = (ok, message) => ok || problems.push(message);

const topo = readOut('maps/base/admin.topo.json');
const regions = readOut('data/regions/admin.json');
const places = readOut('data/places.json');
const corridors = readOut('maps/base/corridors.json');
const layers = readOut('maps/maps.json');
const lakes = readOut('maps/base/lakes.geojson').features;
const riverFiles = ['rivers', 'rivers-osm', 'rivers-drawn'].map((name) => readOut(`maps/base/${name}.geojson`).features);
const geometries = geometriesOf(topo);

checkArcs();
checkRings();
checkRegions();
checkPlaces();
checkRivers();
checkLakes();
checkCorridors();
checkManifest();

if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('all checks passed');

/** Each arc has one owner (outer border or enclave) or two (interior); together they cover the area once. */
function checkArcs() {
  const owners = new Map();
  for (const unit of topo.objects.counties.geometries) {
    for (const ref of unit.arcs.flat(Infinity)) {
      const arc = ref < 0 ? ~ref : ref;
      owners.set(arc, [...(owners.get(arc) ?? []), { unit: unit.id, reversed: ref < 0 }]);
    }
  }
  expect(owners.size === topo.arcs.length, `${topo.arcs.length - owners.size} arcs without an owner`);
  const outer = [];
  for (const [arc, who] of owners) {
    expect(who.length <= 2, `arc ${arc} has ${who.length} owners`);
    if (who.length === 2) {
      expect(who[0].unit !== who[1].unit, `arc ${arc} has twice the owner ${who[0].unit}`);
      expect(who[0].reversed !== who[1].reversed, `arc ${arc} runs the same way in ${who.map((w) => w.unit)}`);
    } else {
      outer.push(arc);
    }
  }
  const whole = polygonsOf(geometries.get('620000')).length + polygonsOf(geometries.get('630000')).length;
  expect(whole <= 4, `the provinces fall into ${whole} parts`);
  const parts = topo.objects.counties.geometries.reduce((sum, unit) => sum + areaKm2(geometries.get(unit.id)), 0);
  const total = areaKm2(geometries.get('620000')) + areaKm2(geometries.get('630000'));
  expect(Math.abs(parts - total) < 1, `counties cover ${parts.toFixed(0)} km2, provinces ${total.toFixed(0)} km2`);
  console.log(`arcs: ${topo.arcs.length}, interior ${topo.arcs.length - outer.length}, outer ${outer.length}; ${total.toFixed(0)} km2`);
}

function areaKm2(geometry) {
  return polygonsOf(geometry).reduce((sum, [shell, ...holes]) => sum + ringAreaKm2(shell) - holes.reduce((s, h) => s + ringAreaKm2(h), 0), 0);
}

function checkRings() {
  for (const [code, geometry] of geometries) {
    for (const ring of polygonsOf(geometry).flat()) checkRing(ring, `admin ${code}`);
  }
}

function checkRing(ring, what) {
  expect(ring.length >= 4, `${what}: ring of ${ring.length} points`);
  expect(ring[0].join() === ring[ring.length - 1].join(), `${what}: open ring`);
  expect(Math.abs(ringArea(ring)) > 0, `${what}: empty ring`);
  const seen = new Set();
  for (const p of ring.slice(1)) {
    expect(!seen.has(p.join()), `${what}: ring touches itself at ${p}`);
    seen.add(p.join());
  }
  expect(!selfCrossing(ring), `${what}: ring crosses itself`);
}

/** Sweep over segments sorted by their western end. */
function selfCrossing(ring) {
  const segments = ring.slice(1).map((b, i) => ({ a: ring[i], b, w: Math.min(ring[i][0], b[0]), e: Math.max(ring[i][0], b[0]) }));
  segments.sort((s, t) => s.w - t.w);
  for (let i = 0; i < segments.length; i++) {
    for (let j = i + 1; j < segments.length && segments[j].w <= segments[i].e; j++) {
      if (segmentsCross(segments[i].a, segments[i].b, segments[j].a, segments[j].b)) return true;
    }
  }
  return false;
}

function unique(items, what) {
  const seen = new Set();
  for (const item of items) {
    expect(!seen.has(item), `${what}: ${item} appears twice`);
    seen.add(item);
  }
}

function checkRegions() {
  unique(regions.map((r) => r.id), 'regions');
  const byId = new Map(regions.map((r) => [r.id, r]));
  for (const r of regions) {
    expect(r.kind === 'province' || byId.has(r.parent), `${r.id}: parent ${r.parent} is missing`);
    expect(contains(geometries.get(r.code), r.point), `${r.id} ${r.name}: label point outside`);
    expect(/^[a-z]+$/.test(r.pinyin) && /^[a-z]+$/.test(r.initials), `${r.id}: pinyin ${r.pinyin} ${r.initials}`);
  }
  const names = new Map();
  for (const r of regions) for (const name of [r.name, ...(r.aliases ?? [])]) names.set(name, [...(names.get(name) ?? []), r.id]);
  for (const [name, ids] of names) expect(ids.length === 1, `${name} means ${ids}`);
  for (const unit of topo.objects.counties.geometries) {
    const listed = byId.has(`r:${unit.id}`);
    expect(listed === (unit.properties.kind === 'county'), `${unit.id} ${unit.properties.name}: listed ${listed}`);
  }
}

function checkPlaces() {
  unique(places.map((p) => p.id), 'places');
  const byId = new Set(regions.map((r) => r.id));
  for (const p of places) {
    expect(byId.has(p.region), `${p.id}: region ${p.region} is missing`);
    expect(contains(geometries.get(p.region.slice(2)), [p.lon, p.lat]), `${p.id} ${p.name}: not in ${p.region}`);
    expect(p.precisionKm > 0, `${p.id}: no precision`);
    expect(!/air base|空军/i.test(p.name + p.nameEn), `${p.id}: not a civil place`);
  }
  for (const r of regions.filter((r) => r.kind === 'county')) {
    expect(places.some((p) => p.id === `p:seat-${r.code}`), `${r.id} ${r.name}: no seat`);
  }
}

function linesOf(feature) {
  return feature.geometry.type === 'LineString' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
}

/** All pieces of one river over the three files, chained end to end. */
function wholeRiver(id) {
  const left = riverFiles.flat().filter((f) => f.id === id).flatMap(linesOf).map((line) => [...line]);
  const first = left.findIndex((line) => !left.some((other) => other !== line && other[other.length - 1].join() === line[0].join()));
  const chain = left.splice(first, 1)[0];
  while (left.length) {
    const next = left.findIndex((line) => line[0].join() === chain[chain.length - 1].join());
    if (next < 0) break;
    chain.push(...left.splice(next, 1)[0].slice(1));
  }
  expect(left.length === 0, `${id}: ${left.length} pieces do not meet end to end`);
  return chain;
}

function checkRivers() {
  for (const [i, features] of riverFiles.entries()) unique(features.map((f) => f.id), `river file ${i + 1}`);
  const rivers = new Map(riverFiles.flat().map((f) => [f.id, wholeRiver(f.id)]));
  for (const f of riverFiles.flat()) {
    const line = rivers.get(f.id);
    if (f.properties.into) {
      const hit = nearestOnLine(line[line.length - 1], rivers.get(f.properties.into));
      expect(hit.km < 0.05, `${f.id}: ends ${hit.km.toFixed(2)} km from ${f.properties.into}`);
    }
    for (let k = 1; k < line.length; k++) {
      const km = distanceKm(line[k - 1], line[k]);
      expect(km < 45, `${f.id}: a step of ${km.toFixed(0)} km at ${line[k]}`);
    }
  }
  const yellow = rivers.get('river:huanghe');
  expect(yellow[0][0] < yellow[yellow.length - 1][0], 'the Yellow River does not run downstream');
  const seat = (code) => places.find((p) => p.id === `p:seat-${code}`);
  const north = (code) => crossings(yellow, seat(code).lon).filter((lat) => Math.abs(lat - seat(code).lat) < 0.1).map((lat) => lat - seat(code).lat);
  const allNorth = (code) => north(code).length > 0 && north(code).every((d) => d > 0);
  const allSouth = (code) => north(code).length > 0 && north(code).every((d) => d < 0);
  expect(allNorth('620102'), `the Yellow River does not pass north of the seat of Chengguan: ${north('620102')}`);
  expect(allNorth('620103'), `the Yellow River does not pass north of the seat of Qilihe: ${north('620103')}`);
  expect(allNorth('620104'), `the Yellow River does not pass north of the seat of Xigu: ${north('620104')}`);
  expect(allSouth('620105'), `the Yellow River does not pass south of the seat of Anning: ${north('620105')}`);
}

/** Latitudes at which the line crosses a meridian. */
function crossings(line, lon) {
  const lats = [];
  for (let i = 1; i < line.length; i++) {
    const [[x1, y1], [x2, y2]] = [line[i - 1], line[i]];
    if (x1 <= lon !== x2 <= lon) lats.push(y1 + ((lon - x1) / (x2 - x1)) * (y2 - y1));
  }
  return lats;
}

function checkLakes() {
  unique(lakes.map((f) => f.id), 'lakes');
  for (const f of lakes) for (const ring of f.geometry.coordinates) checkRing(ring, f.id);
}

function checkCorridors() {
  unique(corridors.map((c) => c.id), 'corridors');
  const known = new Set([...regions, ...places].map((item) => item.id));
  for (const c of corridors) {
    expect(c.path.length > 1, `${c.id}: too short`);
    for (const stop of c.path) expect(known.has(stop), `${c.id}: unknown ${stop}`);
  }
}

function checkManifest() {
  unique(layers.map((l) => l.id), 'layers');
  let bytes = 0;
  for (const layer of layers) {
    const data = fs.readFileSync(path.join(ROOT, 'maps', layer.path));
    expect(data.length === layer.bytes, `${layer.id}: size differs`);
    expect(crypto.createHash('sha256').update(data).digest('hex') === layer.sha256, `${layer.id}: digest differs`);
    if (layer.kind !== 'font') bytes += data.length;
  }
  expect(bytes < 12e6, `map data of ${bytes} bytes`);
}
