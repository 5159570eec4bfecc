// The page's words, in the reader's language.

const LANGUAGES = ['en', 'es'];
const KEY = 'warm-handoff.language';

let texts = {};
let language = 'en';

export function preferredLanguage() {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages].filter(Boolean);
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

export function otherLanguage() {
  return LANGUAGES.find((tag) => tag !== language);
}

export async function speak(wanted) {
  const answer = await fetch(`/live/texts/${wanted}.json`);
  texts = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset.label));
  }
}

export function remember(chosen) {
  localStorage.setItem(KEY, chosen);
}

/** The text of a key, with its {names} filled in. */
export function say(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** The text of a key for a number: the form that the language uses for it. */
export function sayNumber(key, n, values = {}) {
  const form = n === 0 && `${key}.zero` in texts ? 'zero' : new Intl.PluralRules(language).select(n);
  return say(`${key}.${form}` in texts ? `${key}.${form}` : `${key}.other`, { n: number(n), ...values });
}

export function number(n) {
  return new Intl.NumberFormat(language).format(n);
}

export function time(instant) {
  const sameDay = instant.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(language, sameDay ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'medium' })
    .format(instant);
}

export function ago(instant) {
  const seconds = Math.min(0, (instant - Date.now()) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const steps = [[60, 'second', 1], [3600, 'minute', 60], [86400, 'hour', 3600], [Infinity, 'day', 86400]];
  const [, unit, length] = steps.find(([limit]) => -seconds < limit);
  return format.format(Math.round(seconds / length), unit);
}
