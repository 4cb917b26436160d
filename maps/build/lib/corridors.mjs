// Transport corridors: the order of their towns only, no line of their own.
import { compact, readInputJson, writeJsonLines } from './io.mjs';

export function buildCorridors(regions, places) {
  const known = new Set([...regions, ...places].map((item) => item.id));
  const corridors = readInputJson('corridors.json').map(({ id, name, nameEn, kind, aliases, path, note }) => {
    const missing = path.filter((stop) => !known.has(stop));
    if (missing.length) throw new Error(`${id}: unknown ${missing}`);
    return compact({ id, name, nameEn, kind, status: 'schematic', path, aliases, note });
  });
  writeJsonLines('maps/base/corridors.json', corridors);
  return corridors;
}
