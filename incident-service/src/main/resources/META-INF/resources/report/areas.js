// The neighborhoods, kept on the phone so that they are there without a network.

import { keepValue, keptValue } from './phone.js';

let areas = [];

/** Every neighborhood that has a boundary: { code, name, jurisdiction, rings }. */
export const neighborhoods = () => areas;

export const nameOf = (code) => areas.find((area) => area.code === code)?.name ?? code;

/**
 * Takes the list from the phone, and from the service when that has a newer one.
 *
 * @returns the status of the service's answer; 0 without one
 */
export async function loadAreas(token) {
  const kept = await keptValue('areas').catch(() => null);
  areas = kept?.areas ?? areas;
  if (!token) {
    return 0;
  }
  try {
    const answer = await fetch('/v1/areas', {
      headers: { Authorization: `Bearer ${token}`, ...(kept && { 'If-None-Match': kept.tag }) },
      cache: 'no-store',
    });
    if (answer.status === 200) {
      areas = listOf(await answer.json());
      await keepValue('areas', { tag: answer.headers.get('ETag'), areas });
    }
    return answer.status;
  } catch {
    return 0;
  }
}

function listOf({ features }) {
  const names = new Map(features.map(({ properties }) => [properties.code, properties.name]));
  return features
    .filter(({ properties, geometry }) => properties.level === 'neighborhood' && geometry)
    .map(({ properties, geometry }) => ({
      code: properties.code,
      name: properties.name,
      jurisdiction: names.get(properties.jurisdiction) ?? '',
      rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The neighborhood that a point lies in, as far as this phone can tell; the service decides. */
export function areaAt({ latitude, longitude }) {
  return areas.find(({ rings }) => rings.filter((ring) => holds(ring, longitude, latitude)).length % 2 === 1);
}

/** Even-odd rule: a line from the point to the east crosses the ring an odd number of times. */
function holds(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
      inside = !inside;
    }
  }
  return inside;
}

/** The neighborhoods whose name, or whose jurisdiction's name, has these letters; accents do not count. */
export function named(letters) {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return areas.filter(({ name, jurisdiction }) => plain(`${name} ${jurisdiction}`).includes(plain(letters.trim())));
}
