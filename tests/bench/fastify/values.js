// What columns hold and answers show.

import {randomBytes} from 'node:crypto';

/// UUIDv7 (RFC 9562).
export function newId(now) {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function slugFrom(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '').slice(0, 120);
}

export function publicCustomFields(json) {
  const fields = JSON.parse(json);
  for (const name of Object.keys(fields)) {
    if (name.startsWith('_'))
      delete fields[name];
  }
  return fields;
}

/// As answered, from milliseconds.
export function instant(time) {
  return time === null ? null : new Date(time).toISOString();
}

/// Milliseconds: when it was or is published, as far as it is.
export function publishedAt(fields, now) {
  if (fields.publishedAt)
    return Date.parse(fields.publishedAt);
  return fields.status === 'published' ? now : null;
}

/// Pictures of this server are all elsewhere: it knows no asset of its own, and no size.
const elsewhere = {assetId: null, width: null, height: null};
export const wholeImage = (image) => ({alt: '', caption: '', ...image, ...elsewhere});
export const imageJson = (image) => image ? JSON.stringify(wholeImage(image)) : null;
export const seoJson = (seo) => JSON.stringify({title: '', description: '', image: '', ...seo});
