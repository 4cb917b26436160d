// Named lakes and reservoirs, and the unnamed ones of note, from the OpenStreetMap lake polygons.
import { bbox, contains, dedupe, distanceKm, ringAreaKm2, roundPoint } from './geo.mjs';
import { compact, packageFile, readCsv, readJson, writeFeatures } from './io.mjs';

const SOURCE = 'openstreetmap-geo-maps-0.6.0';
const UNNAMED_KM2 = 8;

/** One round of corner cutting; every new vertex lies on an edge of the source outline. */
function cutCorners(ring) {
  const out = [];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    const at = (t) => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    out.push(at(0.2), at(0.8));
  }
  return [...out, out[0]];
}

function smooth(rings) {
  return rings.map((ring) => {
    const points = dedupe(cutCorners(cutCorners(ring)).map((p) => roundPoint(p)));
    return [...points.slice(0, -1), points[0]];
  });
}

function centre(ring) {
  const [w, s, e, n] = bbox(ring);
  return [(w + e) / 2, (s + n) / 2];
}

export function buildLakes(geometries) {
  const map = readJson(packageFile('@geo-maps/earth-lakes-10m', 'map.geo.json'));
  const provinces = ['620000', '630000'].map((code) => geometries.get(code));
  const all = map.geometries
    .flatMap((g) => g.coordinates)
    .map((rings) => ({ rings, at: centre(rings[0]), km2: ringAreaKm2(rings[0]) }))
    .filter(({ rings, at }) => at[0] > 88 && at[0] < 110 && at[1] > 31 && at[1] < 43 && provinces.some((p) => [at, rings[0][0]].some((q) => contains(p, q))));
  const used = new Set();
  const featureOf = (id, lake, properties) => {
    used.add(lake);
    return {
      type: 'Feature',
      id,
      properties: compact({ id, ...properties, areaKm2: Math.round(lake.km2), status: 'sourced', source: SOURCE }),
      geometry: { type: 'Polygon', coordinates: smooth(lake.rings) },
    };
  };
  const named = readCsv('lakes.csv').map((row) => {
    const p = [Number(row.lon), Number(row.lat)];
    const near = all.filter((lake) => distanceKm(lake.at, p) < 6 || contains({ type: 'Polygon', coordinates: lake.rings }, p));
    const lake = near.sort((a, b) => b.km2 - a.km2)[0];
    if (!lake || used.has(lake)) throw new Error(`no lake for ${row.name}`);
    return featureOf(`lake:${row.id}`, lake, {
      name: row.name, nameEn: row.nameEn, kind: row.kind, aliases: row.aliases.split('|').filter(Boolean),
    });
  });
  const rest = all
    .filter((lake) => !used.has(lake) && lake.km2 >= UNNAMED_KM2)
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map((lake, i) => featureOf(`lake:unnamed-${i + 1}`, lake, { kind: 'lake' }));
  writeFeatures('maps/base/lakes.geojson', 'lakes', [...named, ...rest], { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' });
  return { named, rest };
}
