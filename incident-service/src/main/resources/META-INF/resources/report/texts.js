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

export function remember(chosen) {
  localStorage.setItem(KEY, chosen);
}

export async function speak(wanted) {
  texts = await (await fetch(`/report/texts/${wanted}.json`)).json();
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = say('title');
  translate(document);
}

/** Gives every element that names a text its words. */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-text]')) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', say(element.dataset.label));
  }
}

/** The codes of a group, in the order of the texts, which is the order on the screen. */
export function codes(group) {
  return Object.keys(texts).filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
}

/** The text of a key, with its {names} filled in. */
export function say(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** The text of a key for a number: the form that the language uses for it. */
export function sayNumber(key, n, values = {}) {
  const form = n === 0 && `${key}.zero` in texts ? 'zero' : new Intl.PluralRules(language).select(n);
  return say(`${key}.${form}` in texts ? `${key}.${form}` : `${key}.other`,
    { n: new Intl.NumberFormat(language).format(n), ...values });
}

export function sayTime(instant) {
  const sameDay = instant.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(language, sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' })
    .format(instant);
}

export function sayMeters(meters) {
  const far = meters >= 1000;
  return new Intl.NumberFormat(language, { style: 'unit', unit: far ? 'kilometer' : 'meter', maximumFractionDigits: far ? 1 : 0 })
    .format(far ? meters / 1000 : meters);
}

export function sayAgo(instant) {
  const minutes = Math.max(0, Math.round((Date.now() - instant) / 60000));
  const [amount, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 1440 ? [Math.round(minutes / 60), 'hour']
    : [Math.round(minutes / 1440), 'day'];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-amount, unit);
}
