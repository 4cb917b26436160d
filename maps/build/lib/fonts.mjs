// Fonts: Regular in full; Bold with GB2312 and every character of data/ and maps/ names; both without overlapping contours.
import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { ROOT, outPath, packageFile } from './io.mjs';
import { uniteContours } from './overlaps.mjs';

const PACKAGE = '@expo-google-fonts/noto-sans-sc';

/** The 7,445 characters of GB2312: every pair of bytes the encoding defines. */
function gb2312() {
  const decoder = new TextDecoder('gb2312', { fatal: true });
  let text = '';
  for (let hi = 0xa1; hi <= 0xf7; hi++) {
    if (hi >= 0xaa && hi <= 0xaf) continue;
    for (let lo = 0xa1; lo <= 0xfe; lo++) {
      try {
        text += decoder.decode(Uint8Array.of(hi, lo));
      } catch {
        // a gap in the table
      }
    }
  }
  return text;
}

function textsUnder(folder) {
  if (!fs.existsSync(folder)) return '';
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return textsUnder(file);
      return /\.(json|geojson)$/.test(entry.name) ? fs.readFileSync(file, 'utf8') : '';
    })
    .join('');
}

export async function buildFonts() {
  const regular = await uniteContours(fs.readFileSync(packageFile(PACKAGE, '400Regular/NotoSansSC_400Regular.ttf')));
  fs.writeFileSync(outPath('maps/fonts/NotoSansSC-Regular.ttf'), regular.bytes);
  fs.copyFileSync(packageFile(PACKAGE, 'LICENSE_FONT'), outPath('maps/fonts/OFL.txt'));
  const latin = [[0x20, 0x7e], [0xa0, 0x17f], [0x2010, 0x2027], [0x2030, 0x205e], [0x2150, 0x218b], [0x2190, 0x21ff], [0x2460, 0x24ff], [0x25a0, 0x25ff], [0x3000, 0x303f], [0xff00, 0xffef]]
    .map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)))
    .join('');
  const names = textsUnder(path.join(ROOT, 'data')) + textsUnder(path.join(ROOT, 'maps/base'));
  const characters = [...new Set(gb2312() + latin + names)].sort().join('');
  const bold = fs.readFileSync(packageFile(PACKAGE, '700Bold/NotoSansSC_700Bold.ttf'));
  const subset = await uniteContours(await subsetFont(bold, characters, { targetFormat: 'truetype' }));
  fs.writeFileSync(outPath('maps/fonts/NotoSansSC-Bold.ttf'), subset.bytes);
  return { regular, bold: subset };
}
