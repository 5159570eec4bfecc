// The city as a map: one shape for each neighborhood, coloured and labelled by its count. Every shape can be reached with
// the keyboard and says its name and number.

import { classOf, labelOf, stepsFor } from './scale.js';
import { labelSpot, outerEdges, path, polygons, projection } from './shapes.js';
import { number, say } from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 6;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class CityMap {
  constructor(frame, legend, on) {
    this.frame = frame;
    this.legend = legend;
    this.on = on;
    this.places = [];
    this.shapes = new Map();
    new ResizeObserver(() => this.draw()).observe(frame);
  }

  /** @param places GeoJSON features of the neighborhoods */
  show(places) {
    this.places = places.filter((place) => polygons(place.geometry).length > 0);
    this.width = 0;
    this.draw();
  }

  draw() {
    const width = Math.floor(this.frame.clientWidth);
    if (width === 0 || width === this.width) {
      return;
    }
    this.width = width;
    const focused = this.shapes.get(document.activeElement?.dataset?.code);
    this.shapes.clear();
    if (this.places.length === 0) {
      this.frame.replaceChildren(element('p', { class: 'empty' }, say('map.empty')));
      return;
    }
    const sheet = projection(this.places, width, MARGIN);
    const svg = svgElement('svg', {
      viewBox: `0 0 ${width} ${sheet.height.toFixed(0)}`, role: 'group', 'aria-describedby': 'map-help',
    });
    const labels = svgElement('g', { class: 'labels', 'aria-hidden': 'true' });
    for (const place of this.places) {
      svg.append(this.shape(place, sheet.point, labels));
    }
    svg.append(svgElement('path', {
      class: 'borders', 'aria-hidden': 'true',
      d: outerEdges(this.places, (place) => place.properties.jurisdiction, sheet.point),
    }));
    this.selectedRing = svg.appendChild(svgElement('path', { class: 'ring selected', 'aria-hidden': 'true' }));
    this.focusRing = svg.appendChild(svgElement('path', { class: 'ring focused', 'aria-hidden': 'true' }));
    svg.append(labels);
    svg.addEventListener('keydown', (event) => this.onKey(event));
    this.svg = svg;
    this.frame.replaceChildren(svg);
    this.makeReachable(focused?.code ?? this.places[0].id);
    this.select(this.selected);
    this.on.drawn();
  }

  shape(place, point, labels) {
    const shape = polygons(place.geometry).map((rings) => rings.map((ring) => ring.map(point)));
    const d = shape.map(path).join('');
    const area = svgElement('path', { class: 'area', d, role: 'button', tabindex: '-1', 'data-code': place.id });
    const spot = labelSpot(shape);
    const label = svgElement('g', { transform: `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})` });
    const figure = label.appendChild(svgElement('text', { class: 'figure' }));
    const words = nameLines(place.properties.name, spot.room);
    words.forEach((line, i) => label.append(svgElement('text', { class: 'name', y: 11 + 12 * i }, line)));
    figure.setAttribute('y', words.length === 0 ? 5 : -3);
    labels.append(label);
    area.addEventListener('click', () => this.on.chosen(place.id));
    area.addEventListener('pointerenter', () => this.on.pointed(place.id));
    area.addEventListener('pointerleave', () => this.on.pointed(null));
    area.addEventListener('focus', () => {
      this.makeReachable(place.id);
      this.focusRing.setAttribute('d', area.matches(':focus-visible') ? d : '');
      this.on.pointed(place.id);
    });
    area.addEventListener('blur', () => this.focusRing.setAttribute('d', ''));
    this.shapes.set(place.id, { code: place.id, area, label, figure, d, x: spot.x, y: spot.y });
    return area;
  }

  /** @param countOf count of an area code; labelOf: its accessible name */
  colour(countOf, nameOf, title) {
    const counts = this.places.map((place) => countOf(place.id));
    const steps = stepsFor(Math.max(0, ...counts));
    this.svg?.setAttribute('aria-label', title);
    for (const [code, { area, label, figure }] of this.shapes) {
      const count = countOf(code);
      const step = classOf(count, steps);
      area.setAttribute('data-step', step);
      area.setAttribute('aria-label', nameOf(code));
      label.setAttribute('data-step', step);
      if (figure.textContent !== '' && figure.textContent !== number(count)) {
        flash(label);
      }
      figure.textContent = number(count);
    }
    this.legend.replaceChildren(...[0, 1, 2, 3, 4].map((step) => {
      const item = element('li', {}, labelOf(step, steps));
      item.dataset.step = step;
      return item;
    }));
  }

  select(code) {
    this.selected = code;
    for (const [each, { area }] of this.shapes) {
      area.setAttribute('aria-pressed', each === code);
    }
    this.selectedRing?.setAttribute('d', this.shapes.get(code)?.d ?? '');
  }

  focus(code) {
    this.shapes.get(code)?.area.focus();
  }

  /** One stop for the tab key; the arrow keys do the rest. */
  makeReachable(code) {
    for (const [each, { area }] of this.shapes) {
      area.setAttribute('tabindex', each === code ? '0' : '-1');
    }
  }

  onKey(event) {
    const here = this.shapes.get(event.target.dataset?.code);
    if (!here) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.on.chosen(here.code);
    } else if (event.key in DIRECTIONS) {
      event.preventDefault();
      this.nearest(here, DIRECTIONS[event.key])?.area.focus();
    }
  }

  nearest(here, [dx, dy]) {
    let best = null;
    let least = Infinity;
    for (const there of this.shapes.values()) {
      const [x, y] = [there.x - here.x, there.y - here.y];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy - y * dx);
      if (ahead > 1 && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = there;
      }
    }
    return best;
  }
}

/** A name in as many lines as it has words, when there is room for it under the number. */
function nameLines(name, room) {
  const words = name.split(' ');
  const lines = words.length > 2 ? [words.slice(0, -1).join(' '), words.at(-1)] : words;
  const widest = Math.max(...lines.map((line) => line.length)) * 5.8;
  return widest < room * 1.9 && 18 + 12 * lines.length < room * 1.6 ? lines : [];
}

function flash(label) {
  label.classList.remove('changed');
  void label.getBoundingClientRect();
  label.classList.add('changed');
}

function svgElement(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}
