// The page of whoever asks for support.

import { codes, otherLanguage, preferredLanguage, remember, say, speak } from '/page/texts.js';
import { FIELDS, WAYS, missing, requestOf } from './request.js';
import { areas, ask, takeBack } from './service.js';

const byId = (id) => document.getElementById(id);
const SECTIONS = ['closed', 'ask', 'done', 'back', 'gone'];
const form = byId('ask');

/** Random, and nobody else's: whoever knows it can take the request back. */
let requestId = crypto.randomUUID();

function show(section) {
  SECTIONS.forEach((one) => { byId(one).hidden = one !== section; });
  byId(`${section}-title`).focus();
}

function option(value, text) {
  return Object.assign(document.createElement('option'), { value, textContent: text });
}

function tile(way) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'way', value: way });
  input.addEventListener('change', adapt);
  label.append(input, Object.assign(document.createElement('span'), { textContent: say(`way.${way}`) }));
  return label;
}

/** Asks for what the chosen way needs, and for nothing else. */
function adapt() {
  const needed = WAYS[form.elements.way.value];
  byId('phone-field').hidden = needed !== 'phone';
  byId('place-field').hidden = needed !== 'place';
}

/** Puts the words of the language everywhere; what was filled in stays. */
async function talk(language) {
  const way = form.elements.way?.value || 'text';
  const spoken = form.elements.spoken.value || language;
  await speak(language);
  byId('language').textContent = say('other-language');
  byId('language').lang = otherLanguage();
  byId('how').replaceChildren(...Object.keys(WAYS).map(tile));
  form.elements.way.value = way;
  byId('spoken').replaceChildren(...codes('language').map((code) => option(code, say(`language.${code}`))));
  form.elements.spoken.value = spoken;
  byId('area').options[0]?.replaceWith(option('', say('area.choose')));
  adapt();
}

function explain(fields, key) {
  form.querySelectorAll('.field .problem').forEach((one) => { one.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
  fields.forEach((field) => {
    byId(`${field}-problem`).textContent = say(`${key}.${field}`);
    byId(field).setAttribute('aria-invalid', 'true');
  });
  byId(fields[0])?.focus();
}

/** The words for what went wrong, when no field is to blame. */
function wordsOf(failure) {
  return say({ 409: 'failed.taken-back', 429: 'failed.too-many' }[failure.status] ?? (failure.status ? 'failed' : 'failed.network'));
}

async function send(event) {
  event.preventDefault();
  byId('problem').textContent = '';
  const request = requestOf(form, requestId);
  const left = missing(request);
  explain(left, 'missing');
  if (left.length > 0) {
    return;
  }
  byId('send').disabled = true;
  try {
    await ask(request);
    form.reset();
    byId('link').value = `${location.origin}${location.pathname}#take-back=${requestId}`;
    show('done');
  } catch (failure) {
    const blamed = (failure.errors ?? []).map((error) => FIELDS[error.pointer?.slice(1)]).filter(Boolean);
    explain(blamed, 'wrong');
    byId('problem').textContent = blamed.length > 0 ? '' : wordsOf(failure);
  } finally {
    byId('send').disabled = false;
  }
}

async function goBack() {
  byId('back-problem').textContent = '';
  try {
    await takeBack(requestId);
    requestId = crypto.randomUUID();
    show('gone');
  } catch (failure) {
    byId('back-problem').textContent = failure.status === 404 ? say('failed.unknown') : wordsOf(failure);
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(byId('link').value);
    byId('copied').textContent = say('copied');
  } catch {
    byId('link').select();
  }
}

/** Whoever comes by their own link wants to take the request back. */
function linked() {
  const id = new URLSearchParams(location.hash.slice(1)).get('take-back');
  if (id) {
    // At once, so that it is not in this phone's history.
    history.replaceState(null, '', location.pathname);
    requestId = id;
  }
  return Boolean(id);
}

async function open() {
  const back = linked();
  await talk(preferredLanguage());
  byId('main').hidden = false;
  try {
    const known = await areas();
    byId('area').replaceChildren(option('', say('area.choose')), ...(known ?? []).map((one) => option(one.code, one.name)));
    show(known === null ? 'closed' : back ? 'back' : 'ask');
  } catch (failure) {
    show('ask');
    byId('problem').textContent = wordsOf(failure);
  }
}

form.addEventListener('submit', send);
byId('take-back').addEventListener('click', () => show('back'));
byId('back-yes').addEventListener('click', goBack);
byId('back-no').addEventListener('click', () => show(byId('link').value ? 'done' : 'ask'));
byId('copy').addEventListener('click', copy);
byId('language').addEventListener('click', () => {
  remember(otherLanguage());
  talk(otherLanguage());
});

open();
