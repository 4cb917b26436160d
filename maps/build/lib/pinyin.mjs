// Pinyin without tones or spaces, with the overrides of input/pinyin.csv.
import { pinyin, customPinyin } from 'pinyin-pro';
import { readCsv } from './io.mjs';

customPinyin(Object.fromEntries(readCsv('pinyin.csv').map((row) => [row.text, row.pinyin])));

/** {pinyin, initials} of a Chinese name; Latin letters and digits stay, other signs are dropped. */
export function pinyinOf(name) {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((s) => s.toLowerCase().replace(/ü/g, 'v').replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  return { pinyin: syllables.join(''), initials: syllables.map((s) => (/^[0-9]/.test(s) ? s : s[0])).join('') };
}
