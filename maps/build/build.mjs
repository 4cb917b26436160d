// Writes every base-map output; see maps/SOURCES.md for what comes from where.
//   node build.mjs [folder with binned_river_f.nc of the Debian package gmt-gshhg-full]
import { buildRegions, buildTopology } from './lib/admin.mjs';
import { buildPlaces } from './lib/places.mjs';
import { buildRivers } from './lib/rivers.mjs';

const gshhg = process.argv[2] ?? process.env.GSHHG_DIR ?? '.cache/gshhg/usr/share/gmt-gshhg';

const topo = buildTopology();
const { regions, geometries } = buildRegions(topo);
console.log(`admin: ${topo.objects.counties.geometries.length} units, ${topo.arcs.length} arcs, ${regions.length} regions`);
const rivers = await buildRivers(gshhg);
console.log(`rivers: ${rivers.sourced.length} traced, ${rivers.osm.length} redrawn, ${rivers.drawn.length} drawn`);
const places = buildPlaces(regions, geometries);
console.log(`places: ${places.length}, ${places.filter((p) => p.status === 'schematic').length} schematic`);
