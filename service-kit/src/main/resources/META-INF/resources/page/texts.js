// A page's words, in the reader's language, from texts/<language>.json beside the page.

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
  texts = await (await fetch(new URL(`texts/${wanted}.json`, document.baseURI))).json();
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

export const isSaid = (key) => key in texts;

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

/** How far off an instant is, such as "in 3 hours" or "2 days ago". */
export function sayFrom(instant) {
  const minutes = Math.round((instant - Date.now()) / 60000);
  const far = Math.abs(minutes);
  const [length, unit] = far < 60 ? [1, 'minute'] : far < 1440 ? [60, 'hour'] : [1440, 'day'];
  return new Intl.RelativeTimeFormat(language, { numeric: far < 60 ? 'always' : 'auto' }).format(Math.round(minutes / length), unit);
}
