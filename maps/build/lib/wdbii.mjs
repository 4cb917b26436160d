// WDBII river lines from the binned netCDF-4 file of the Debian package gmt-gshhg-full.
import fs from 'node:fs';

const SPAN = 65535;

/** All river pieces whose bin touches the box [west, south, east, north]: {level, line}. */
export async function readRivers(file, [west, south, east, north]) {
  const { File } = await quietly(() => import('jsfive'));
  const bytes = fs.readFileSync(file);
  return quietly(() => {
    const nc = new File(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), 'rivers');
    const value = (name) => nc.get(name).value;
    const binDegrees = value('Bin_size_in_minutes')[0] / 60;
    const columns = value('N_bins_in_360_longitude_range')[0];
    const firstSegment = value('Id_of_first_segment_in_a_bin');
    const segmentCount = value('N_segments_in_a_bin');
    const pointCount = value('N_points_for_a_segment');
    const firstPoint = value('Id_of_first_point_in_a_segment');
    const levels = value('Hierarchial_level_of_a_segment');
    const lon = value('Relative_longitude_from_SW_corner_of_bin');
    const lat = value('Relative_latitude_from_SW_corner_of_bin');
    const pieces = [];
    for (let bin = 0; bin < firstSegment.length; bin++) {
      const x0 = (bin % columns) * binDegrees;
      const y0 = 90 - (Math.floor(bin / columns) + 1) * binDegrees;
      if (x0 + binDegrees < west || x0 > east || y0 + binDegrees < south || y0 > north) continue;
      for (let s = firstSegment[bin]; s < firstSegment[bin] + segmentCount[bin]; s++) {
        const line = [];
        for (let p = firstPoint[s]; p < firstPoint[s] + (pointCount[s] & 0xffff); p++) {
          line.push([x0 + ((lon[p] & 0xffff) / SPAN) * binDegrees, y0 + ((lat[p] & 0xffff) / SPAN) * binDegrees]);
        }
        if (line.length > 1) pieces.push({ level: levels[s], line });
      }
    }
    return pieces;
  });
}

/** The reader reports dimension attributes it does not know; none of them is needed. */
async function quietly(work) {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
