// Reading inputs and writing outputs, always in the same bytes for the same inputs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root: outputs are written relative to it. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const BUILD = path.join(ROOT, 'maps/build');

export function packageFile(name, file) {
  return path.join(BUILD, 'node_modules', name, file);
}

export function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

export function readInput(name) {
  return fs.readFileSync(path.join(BUILD, 'input', name), 'utf8');
}

export function readInputJson(name) {
  return JSON.parse(readInput(name));
}

/** A small CSV reader: header line, double quotes, `#` comment lines; empty cells become ''. */
export function readCsv(name) {
  const lines = readInput(name).split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  const header = splitCsv(lines[0]);
  return lines.slice(1).map((line) => {
    const cells = splitCsv(line);
    if (cells.length > header.length) throw new Error(`${name}: too many cells: ${line}`);
    return Object.fromEntries(header.map((key, i) => [key, cells[i] ?? '']));
  });
}

function splitCsv(line) {
  const cells = [];
  for (const m of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push((m[1] !== undefined ? m[1].replaceAll('""', '"') : m[2]).trim());
  }
  return cells;
}

export function outPath(relative) {
  const file = path.join(ROOT, relative);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

export function writeText(relative, text) {
  fs.writeFileSync(outPath(relative), text);
}

/** An array with one item per line: short diffs, small files. */
export function writeJsonLines(relative, items) {
  writeText(relative, `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`);
}

/** A FeatureCollection with one feature per line. */
export function writeFeatures(relative, name, features, extra = {}) {
  const head = JSON.stringify({ type: 'FeatureCollection', name, ...extra }).slice(0, -1);
  const body = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeText(relative, `${head},"features":[\n${body}\n]}\n`);
}

export function readOut(relative) {
  return readJson(path.join(ROOT, relative));
}

/** Drops keys whose value is undefined, null, '' or an empty array: unknown optional fields are omitted. */
export function compact(object) {
  return Object.fromEntries(
    Object.entries(object).filter(([, v]) => v !== undefined && v !== null && v !== '' && !(Array.isArray(v) && v.length === 0)),
  );
}
