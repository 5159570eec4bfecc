// The live page: what is chosen, what is known, and who shows it.

import { showFollowUps } from './follow-ups.js';
import { CityMap } from './map.js';
import { authorization, forgetToken, keepToken, takeTokenFromAddress, token } from './session.js';
import { openStream } from './stream.js';
import { showDetail, showTable } from './table.js';
import { number, otherLanguage, preferredLanguage, remember, say, sayNumber, speak, time } from './texts.js';

const WINDOWS = ['24h', '72h', '7d', '28d'];
const MEASURES = [
  'people', 'fatal', 'nonfatal', 'unknown', 'repeat-overdoses', 'incidents',
  'opioid-suspected', 'stimulant-suspected', 'sedative-suspected', 'other-substance-suspected', 'substance-unknown',
  'naloxone-doses', 'doses-by-ems', 'doses-by-fire', 'doses-by-police', 'doses-by-hospital', 'doses-by-community-group',
  'doses-by-bystander', 'doses-by-other', 'kits-given',
  'contacted', 'linked', 'declined', 'overdue',
];
const AREAS_AGAIN = 60000;

const byId = (id) => document.getElementById(id);

const chosen = { window: '24h', measure: 'people', area: null };
// What the numbers at hand are about: follows the choice as soon as the chosen numbers have arrived.
let shown = { ...chosen };
const known = { areas: new Map(), counts: new Map(), asOf: null, followUps: null, detail: null };
let streams = [];
let drawing = 0;

const map = new CityMap(byId('map'), byId('legend'), {
  chosen: (code) => choose(code),
  pointed: (code) => point(code),
  drawn: () => show(),
});

// ---- words

const nameOf = (code) => known.areas.get(code)?.properties.name ?? code;
const countOf = (code) => known.counts.get(code) ?? 0;
const sentence = (code) => say('area.label', {
  area: nameOf(code),
  amount: sayNumber(`amount.${shown.measure}`, countOf(code)),
  window: say(`window.${shown.window}`),
});

// ---- showing

/** Draws once for everything that arrives within one frame. */
function show() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(draw);
}

function draw() {
  const neighborhoods = [...known.areas.values()].filter((area) => area.properties.level === 'neighborhood');
  const words = { measure: say(`measure.${shown.measure}`), last: say(`last.${shown.window}`) };
  const all = countOf('all');
  byId('headline-number').textContent = known.asOf ? number(all) : '–';
  byId('headline-words').textContent = sayNumber(`headline.${shown.measure}`, all, words);
  byId('as-of').textContent = known.asOf ? time(known.asOf) : '–';
  byId('as-of').dateTime = known.asOf?.toISOString() ?? '';
  byId('jurisdictions').replaceChildren(...[...known.areas.values()]
    .filter((area) => area.properties.level === 'jurisdiction')
    .map((area) => {
      const item = document.createElement('li');
      const figure = document.createElement('strong');
      figure.textContent = number(countOf(area.id));
      item.append(`${nameOf(area.id)} `, figure);
      return item;
    }));
  map.colour(countOf, sentence, say('map.name', words));
  showTable(
    neighborhoods
      .map((area) => ({
        name: nameOf(area.id),
        jurisdiction: area.properties.jurisdiction ? nameOf(area.properties.jurisdiction) : '–',
        count: countOf(area.id),
      }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    all, words.measure, say('table.caption', words));
  if (known.followUps) {
    showFollowUps(known.followUps, nameOf);
  }
  drawDetail();
}

function drawDetail() {
  const area = known.areas.get(chosen.area);
  byId('detail').hidden = !area || !known.detail;
  if (byId('detail').hidden) {
    return;
  }
  byId('detail-title').textContent = nameOf(area.id);
  byId('detail-about').textContent = area.properties.population === null ? nameOf(area.properties.jurisdiction)
    : say('detail.about', { jurisdiction: nameOf(area.properties.jurisdiction), population: number(area.properties.population) });
  showDetail(WINDOWS.map((window) => say(`window.${window}`)), MEASURES.map((measure) => ({
    measure: say(`measure.${measure}`),
    counts: WINDOWS.map((window) => known.detail.get(`${measure}|${window}`) ?? 0),
  })));
}

function point(code) {
  byId('map-caption').textContent = code ? sentence(code) : say('map.hint');
}

function drawChoices() {
  byId('windows').replaceChildren(...WINDOWS.map((window) => {
    const label = document.createElement('label');
    const choice = document.createElement('input');
    Object.assign(choice, { type: 'radio', name: 'window', value: window, checked: window === chosen.window });
    const text = document.createElement('span');
    text.textContent = say(`window.${window}`);
    label.append(choice, text);
    return label;
  }));
  byId('measure').replaceChildren(...MEASURES.map((measure) =>
    new Option(say(`measure.${measure}`), measure, false, measure === chosen.measure)));
  byId('language').textContent = say('language.other');
  byId('language').lang = otherLanguage();
  point(null);
}

function connection(state) {
  byId('connection').dataset.state = state;
  byId('connection').textContent = say(`connection.${state}`);
}

// ---- data

async function ask(path, accept = 'application/json') {
  const answer = await fetch(path, { headers: { Accept: accept, ...authorization() } });
  if (answer.status === 401 || answer.status === 403) {
    refuse(answer.status);
  }
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer;
}

async function loadAreas() {
  const { features } = await (await ask('/v1/areas', 'application/geo+json')).json();
  const before = JSON.stringify([...known.areas.values()]);
  known.areas = new Map(features.map((feature) => [feature.id, feature]));
  if (before !== JSON.stringify(features)) {
    map.show(features.filter((feature) => feature.properties.level === 'neighborhood'));
  }
  show();
}

async function loadDetail() {
  if (chosen.area) {
    const { items } = await (await ask(`/v1/counts?area=${encodeURIComponent(chosen.area)}`)).json();
    known.detail = new Map(items.map((item) => [`${item.measure}|${item.window}`, item.count]));
    show();
  }
}

/** A lost answer is asked for again when the next number arrives. */
const quietly = (promise) => promise.catch(() => undefined);

function follow() {
  streams.forEach((close) => close());
  const { measure, window } = chosen;
  const arriving = new Map();
  streams = [
    openStream(`/v1/counts/stream?${new URLSearchParams({ measure, window })}`, {
      event: (name, data) => onCount(name, data, arriving, { measure, window }),
      state: connection,
      refused: refuse,
    }),
    openStream('/v1/follow-ups/stream', {
      event: (name, data) => {
        known.followUps = data;
        show();
      },
      state: () => undefined,
      refused: refuse,
    }),
  ];
}

/** The first `as-of` comes when every count has arrived: until then the numbers from before stay. */
function onCount(name, data, arriving, about) {
  if (name === 'count') {
    arriving.set(data.area, data.count);
    if (!known.areas.has(data.area) && data.area !== 'all') {
      areasMissing();
    }
  } else {
    known.counts = arriving;
    shown = about;
  }
  known.asOf = new Date(Math.max(known.asOf ?? 0, new Date(data.asOf)));
  if (name === 'as-of' || data.area === chosen.area) {
    quietly(loadDetail());
  }
  show();
}

let askedForAreas = 0;

/** A count of an area that is not on the map: the boundaries may just have been loaded. */
function areasMissing() {
  if (Date.now() - askedForAreas > 2000) {
    askedForAreas = Date.now();
    setTimeout(() => quietly(loadAreas()), 500);
  }
}

// ---- choices

function choose(code) {
  chosen.area = chosen.area === code ? null : code;
  known.detail = null;
  map.select(chosen.area);
  show();
  quietly(loadDetail());
}

async function changeLanguage(language) {
  await speak(language);
  drawChoices();
  connection(byId('connection').dataset.state);
  show();
}

async function download() {
  const query = new URLSearchParams({ measure: chosen.measure, window: chosen.window });
  const file = await (await ask(`/v1/counts?${query}`, 'text/csv')).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `counts-${chosen.measure}-${chosen.window}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

// ---- who may see it

function enter() {
  byId('sign-in').hidden = true;
  byId('live').hidden = false;
  byId('sign-out').hidden = false;
  quietly(loadAreas());
  follow();
}

function leave(reason) {
  streams.forEach((close) => close());
  streams = [];
  forgetToken();
  known.areas.clear();
  Object.assign(known, { counts: new Map(), asOf: null, followUps: null, detail: null });
  map.show([]);
  byId('live').hidden = true;
  byId('sign-out').hidden = true;
  byId('sign-in').hidden = false;
  byId('sign-in-problem').textContent = reason ? say(reason) : '';
  connection('off');
  byId('token').focus();
}

function refuse(status) {
  leave(status === 403 ? 'sign-in.forbidden' : 'sign-in.expired');
}

byId('windows').addEventListener('change', (event) => {
  chosen.window = event.target.value;
  follow();
});
byId('measure').addEventListener('change', (event) => {
  chosen.measure = event.target.value;
  follow();
});
byId('choices').addEventListener('submit', (event) => event.preventDefault());
byId('language').addEventListener('click', () => {
  remember(otherLanguage());
  quietly(changeLanguage(otherLanguage()));
});
byId('sign-out').addEventListener('click', () => leave());
byId('sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  keepToken(byId('token').value);
  byId('token').value = '';
  enter();
});
byId('detail-close').addEventListener('click', () => {
  const code = chosen.area;
  choose(code);
  map.focus(code);
});
byId('download').addEventListener('click', () => quietly(download()));

setInterval(() => token() && quietly(loadAreas()), AREAS_AGAIN);

takeTokenFromAddress();
await changeLanguage(preferredLanguage());
if (token()) {
  enter();
} else {
  leave();
}
