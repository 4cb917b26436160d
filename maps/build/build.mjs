// Writes every base-map output; see maps/SOURCES.md for what comes from where.
//   node build.mjs [folder with binned_river_f.nc of the Debian package gmt-gshhg-full]
import { buildRegions, buildTopology } from './lib/admin.mjs';
import { buildCorridors } from './lib/corridors.mjs';
import { buildCountry } from './lib/country.mjs';
import { buildFonts } from './lib/fonts.mjs';
import { buildLakes } from './lib/lakes.mjs';
import { buildManifest } from './lib/manifest.mjs';
import { buildPlaces } from './lib/places.mjs';
import { buildRivers } from './lib/rivers.mjs';

const gshhg = process.argv[2] ?? process.env.GSHHG_DIR ?? '.cache/gshhg/usr/share/gmt-gshhg';

const topo = buildTopology();
const { regions, geometries } = buildRegions(topo);
console.log(`admin: ${topo.objects.counties.geometries.length} units, ${topo.arcs.length} arcs, ${regions.length} regions`);
const country = buildCountry();
console.log(`country: ${country.units} units, ${country.arcs} arcs, ${country.points} points, ${country.seated} with seat`);
const rivers = await buildRivers(gshhg, topo);
console.log(`rivers: ${rivers.sourced.length} traced, ${rivers.osm.length} redrawn, ${rivers.drawn.length} drawn`);
const lakes = buildLakes(geometries);
console.log(`lakes: ${lakes.named.length} named, ${lakes.rest.length} unnamed`);
const places = buildPlaces(regions, geometries);
console.log(`places: ${places.length}, ${places.filter((p) => p.status === 'schematic').length} schematic`);
const corridors = buildCorridors(regions, places);
console.log(`corridors: ${corridors.length}`);
const fonts = await buildFonts();
for (const [face, { glyphs, changed, bytes }] of Object.entries(fonts)) {
  console.log(`fonts: ${face} with ${glyphs} glyphs, ${changed} freed of overlaps, ${bytes.length} bytes`);
}
const layers = buildManifest();
console.log(`maps.json: ${layers.length} layers, ${layers.reduce((sum, layer) => sum + layer.bytes, 0)} bytes`);
