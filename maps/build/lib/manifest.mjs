// maps/maps.json: what is shipped, with size, digest, licence and credit.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, readInputJson, writeJsonLines } from './io.mjs';

export function buildManifest() {
  const layers = readInputJson('layers.json').map((layer) => {
    const bytes = fs.readFileSync(path.join(ROOT, 'maps', layer.path));
    const { id, path: file, kind, ...rest } = layer;
    return { id, path: file, kind, bytes: bytes.length, sha256: crypto.createHash('sha256').update(bytes).digest('hex'), ...rest };
  });
  writeJsonLines('maps/maps.json', layers);
  return layers;
}
