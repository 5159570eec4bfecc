// Where it happened: where the phone is, unless the reporter says otherwise.

import { areaAt, named, nameOf, neighborhoods } from './areas.js';
import { byId, choose, chosen, tell } from './fields.js';
import { say, sayMeters, sayNumber } from './texts.js';

const GOOD = 25;
const ROUGH = 200;
const PATIENCE = 30000;
const REFUSED = 1;

export class Place {
  #fix = null;
  #state = 'finding';
  #area = null;
  #watch = null;
  #changed;

  constructor(changed) {
    this.#changed = changed;
    byId('where').addEventListener('change', ({ target }) => {
      if (target.name === 'area') {
        this.#area = target.value;
      }
      if (target.type === 'radio') {
        this.show();
      }
    });
    byId('area-search').addEventListener('input', () => this.#list());
    // Enter in the search narrows the list; it must not send the report.
    byId('area-search').addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
    byId('again').addEventListener('click', () => this.find());
    byId('latitude').addEventListener('input', changed);
    byId('longitude').addEventListener('input', changed);
  }

  /** Asks the phone where it is, until that is good enough or half a minute has passed. */
  find() {
    this.#stop();
    this.#fix = null;
    this.#state = 'finding';
    if (navigator.geolocation) {
      this.#watch = navigator.geolocation.watchPosition(
        ({ coords }) => this.#found(coords),
        ({ code }) => this.#notFound(code === REFUSED ? 'off' : 'lost'),
        { enableHighAccuracy: true, timeout: PATIENCE });
      setTimeout((watch) => watch === this.#watch && this.#stop(), PATIENCE, this.#watch);
      this.show();
    } else {
      this.#notFound('off');
    }
  }

  #stop() {
    navigator.geolocation?.clearWatch(this.#watch);
    this.#watch = null;
  }

  #found({ latitude, longitude, accuracy }) {
    if (!this.#fix || accuracy <= this.#fix.accuracy) {
      this.#fix = { latitude: degrees(latitude), longitude: degrees(longitude), accuracy };
      this.#state = 'found';
    }
    if (accuracy <= GOOD) {
      this.#stop();
    }
    this.show();
  }

  #notFound(state) {
    if (this.#fix) {
      return;
    }
    this.#stop();
    this.#state = state;
    if (this.#way === 'here') {
      choose(byId('where').querySelector('.tiles'), 'area');
    }
    this.show();
  }

  get #way() {
    return chosen(byId('where').querySelector('.tiles'));
  }

  show() {
    for (const part of byId('where').querySelectorAll('[data-way]')) {
      part.hidden = part.dataset.way !== this.#way;
    }
    tell(byId('position'), this.#position());
    byId('position').dataset.state = this.#way === 'here' ? this.#state : 'chosen';
    this.#list();
    this.#changed();
  }

  #position() {
    const problem = this.#state === 'off' || this.#state === 'lost' ? [say(`where.${this.#state}`)] : [];
    if (this.#way === 'area') {
      return this.#area ? say('where.area', { area: nameOf(this.#area) })
        : problem[0] ?? say('where.area.none');
    }
    if (this.#way === 'point') {
      return say('where.point');
    }
    if (!this.#fix) {
      return problem[0] ?? say('where.finding');
    }
    const area = areaAt(this.#fix);
    const found = area ? 'where.found' : neighborhoods().length ? 'where.found.outside' : 'where.found.unnamed';
    const words = say(found, { area: area?.name, accuracy: sayMeters(this.#fix.accuracy) });
    return this.#fix.accuracy > ROUGH ? `${words} ${say('where.rough')}` : words;
  }

  /** The chosen one stays on the list, so that it is seen. */
  #list() {
    const found = named(byId('area-search').value);
    const shown = neighborhoods().filter((area) => area.code === this.#area || found.includes(area));
    // The same tiles stay where they are: one of them may be under a finger.
    if (shown.map(({ code }) => code).join() !== [...byId('areas').querySelectorAll('input')].map(({ value }) => value).join()) {
      byId('areas').replaceChildren(...shown.map(areaTile));
    }
    choose(byId('areas'), this.#area);
    byId('area-missing').hidden = neighborhoods().length > 0;
    byId('area-list').hidden = neighborhoods().length === 0;
    tell(byId('area-count'), sayNumber('area.count', found.length));
  }

  /** For the summary. */
  words() {
    const { location } = this.read();
    if (!location) {
      return say('missing.place');
    }
    return location.areaCode ? nameOf(location.areaCode)
      : areaAt(location)?.name ?? `${location.latitude}, ${location.longitude}`;
  }

  /** The location for the report, or the key of the words that say what is missing. */
  read() {
    if (this.#way === 'area') {
      return this.#area ? { location: { areaCode: this.#area } } : { problem: 'problem.place' };
    }
    if (this.#way === 'point') {
      const [latitude, longitude] = ['latitude', 'longitude'].map((id) => number(byId(id).value));
      return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { location: { latitude, longitude } }
        : { problem: 'problem.degrees' };
    }
    return this.#fix ? { location: { latitude: this.#fix.latitude, longitude: this.#fix.longitude } }
      : { problem: 'problem.finding' };
  }

  write({ areaCode = null, latitude, longitude }) {
    this.#area = areaCode;
    byId('latitude').value = latitude ?? '';
    byId('longitude').value = longitude ?? '';
    choose(byId('where').querySelector('.tiles'), areaCode ? 'area' : 'point');
    this.show();
  }

  reset() {
    this.write({});
    byId('area-search').value = '';
    choose(byId('where').querySelector('.tiles'), 'here');
    this.find();
  }
}

function areaTile({ code, name, jurisdiction }) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'area', value: code });
  const text = document.createElement('span');
  const where = document.createElement('small');
  where.textContent = jurisdiction;
  text.append(name, where);
  label.append(input, text);
  return label;
}

/** To a meter; more would only pretend. */
const degrees = (value) => Math.round(value * 1e5) / 1e5;

/** A number with a point or a comma; NaN for anything else. */
const number = (text) => (text.trim() ? Number(text.trim().replace(',', '.').replace('−', '-')) : NaN);
