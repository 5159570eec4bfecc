// Geometry of the map: GeoJSON boundaries as paths on a flat sheet.

/** All polygons of a geometry, each a list of rings. */
export function polygons(geometry) {
  if (!geometry) {
    return [];
  }
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Fits places into a sheet: equirectangular, with longitudes drawn together by the cosine of the middle latitude, which
 * is true enough for the size of a city or a county.
 */
export function projection(places, width, margin) {
  const points = places.flatMap((place) => polygons(place.geometry).flat(2));
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const inner = width - 2 * margin;
  const scale = inner / Math.max((east - west) * squeeze, (north - south) / 1.1, 1e-9);
  const height = (north - south) * scale + 2 * margin;
  const indent = (inner - (east - west) * squeeze * scale) / 2;
  return {
    height,
    point: ([lon, lat]) => [margin + indent + (lon - west) * squeeze * scale, margin + (north - lat) * scale],
  };
}

export function path(rings) {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('');
}

/** The point of a shape that is farthest from its border, and how far: where a label sits best. */
export function labelSpot(shape) {
  let best = { x: 0, y: 0, room: -Infinity };
  for (const rings of shape) {
    const xs = rings[0].map(([x]) => x);
    const ys = rings[0].map(([, y]) => y);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    best = search(rings, box, 14, best);
  }
  const step = best.room / 2;
  return search(shape.find((rings) => inside(rings, best.x, best.y)) ?? shape[0],
    [best.x - step, best.y - step, best.x + step, best.y + step], 10, best);
}

function search(rings, [left, top, right, bottom], cells, best) {
  let found = best;
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      const x = left + ((right - left) * i) / cells;
      const y = top + ((bottom - top) * j) / cells;
      const room = inside(rings, x, y) ? distanceToBorder(rings, x, y) : -Infinity;
      if (room > found.room) {
        found = { x, y, room };
      }
    }
  }
  return found;
}

function edges(rings) {
  return rings.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i], to]));
}

function inside(rings, x, y) {
  return edges(rings).filter(([[ax, ay], [bx, by]]) =>
    (ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax).length % 2 === 1;
}

function distanceToBorder(rings, x, y) {
  return Math.min(...edges(rings).map(([[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  }));
}

/** The border between groups of places: the edges that two places of one group do not share. */
export function outerEdges(places, groupOf, point) {
  const seen = new Map();
  for (const place of places) {
    for (const rings of polygons(place.geometry)) {
      for (const [from, to] of edges(rings)) {
        const ends = [from.join(), to.join()].sort().join('|');
        const key = `${groupOf(place)}#${ends}`;
        seen.set(key, seen.has(key) ? null : [from, to]);
      }
    }
  }
  return [...seen.values()].filter(Boolean)
    .map(([from, to]) => `M${point(from).map((n) => n.toFixed(1)).join(' ')}L${point(to).map((n) => n.toFixed(1)).join(' ')}`)
    .join('');
}
