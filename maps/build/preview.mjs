// A quick picture of the outputs, to look at:
//   node preview.mjs out.png [west south east north [width in pixels]]
// Black: borders; blue: WDBII; orange: OpenStreetMap; purple: drawn; green dots: sourced points; red dots: schematic.
import fs from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { mesh } from 'topojson-client';
import { polygonsOf } from './lib/geo.mjs';
import { packageFile, readOut } from './lib/io.mjs';

const [file = 'preview.png', ...numbers] = process.argv.slice(2);
const [west = 89, south = 31.4, east = 109, north = 43, width = 2000] = numbers.map(Number);
const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
const scale = width / ((east - west) * squeeze);
const height = Math.round((north - south) * scale);

const at = ([x, y]) => [(x - west) * squeeze * scale, (north - y) * scale];
const pathOf = (line) => `M${line.map((p) => at(p).map((v) => v.toFixed(1)).join(' ')).join('L')}`;
const visible = ([x, y]) => x > west && x < east && y > south && y < north;

const svg = [`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>`];
const stroke = (lines, colour, px) => svg.push(`<path d="${lines.map(pathOf).join('')}" fill="none" stroke="${colour}" stroke-width="${px}"/>`);
const label = (p, text, colour, size = 11) => {
  if (!visible(p)) return;
  const [x, y] = at(p);
  svg.push(`<text x="${x + 4}" y="${y - 3}" font-size="${size}" fill="${colour}" font-family="Noto Sans SC">${text}</text>`);
};

for (const lake of readOut('maps/base/lakes.geojson').features) {
  for (const rings of polygonsOf(lake.geometry)) svg.push(`<path d="${rings.map(pathOf).join('Z')}Z" fill="#9cd3f5"/>`);
  if (lake.properties.name) label(lake.geometry.coordinates[0][0], lake.properties.name, '#06c');
}
const topo = readOut('maps/base/admin.topo.json');
const parent = (unit) => unit.properties.parent;
stroke(mesh(topo, topo.objects.counties).coordinates, '#bbb', 0.8);
stroke(mesh(topo, topo.objects.counties, (a, b) => a === b || parent(a) !== parent(b)).coordinates, '#555', 1.2);
for (const [name, colour] of [['rivers', '#1565c0'], ['rivers-osm', '#e65100'], ['rivers-drawn', '#8e24aa']]) {
  for (const river of readOut(`maps/base/${name}.geojson`).features) {
    const lines = river.geometry.type === 'LineString' ? [river.geometry.coordinates] : river.geometry.coordinates;
    stroke(lines, colour, 3 - 0.6 * river.properties.rank);
    for (const line of lines) label(line[Math.floor(line.length / 2)], river.properties.name, colour, 12);
  }
}
for (const place of readOut('data/places.json')) {
  const p = [place.lon, place.lat];
  if (!visible(p)) continue;
  const [x, y] = at(p);
  svg.push(`<circle cx="${x}" cy="${y}" r="2.2" fill="${place.status === 'sourced' ? '#2e7d32' : '#c62828'}"/>`);
  if (place.kind !== 'city') label(p, place.name, '#333', 10);
}
svg.push('</svg>');

const font = {
  loadSystemFonts: false,
  fontFiles: [packageFile('@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf')],
  defaultFontFamily: 'Noto Sans SC',
};
fs.writeFileSync(file, new Resvg(svg.join(''), { font }).render().asPng());
