// What the form is made of: choices, and what is wrong with them.

import { codes, say, translate } from './texts.js';

export const byId = (id) => document.getElementById(id);

let serial = 0;

/** A name or id that no other element of the page has. */
const unique = (name) => `${name}-${++serial}`;

/** Makes the choices of every element that names a group of texts, and ties labels to the fields beside them. */
export function fill(root) {
  for (const place of root.querySelectorAll('[data-options]')) {
    const group = place.dataset.options;
    place.replaceChildren(...codes(group).map(place.matches('select') ? option(group) : tile(group, unique(group), place.dataset)));
  }
  for (const label of root.querySelectorAll('label:not([for]):not(:has(input))')) {
    const field = label.parentElement.querySelector('select, input');
    field.id = label.htmlFor = unique('field');
  }
  translate(root);
}

function option(group) {
  return (code) => {
    const made = new Option('', code);
    made.dataset.text = `${group}.${code}`;
    return made;
  };
}

function tile(group, name, { many, chosen }) {
  return (code) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { type: many === undefined ? 'radio' : 'checkbox', name, value: code });
    input.defaultChecked = code === chosen;
    const text = document.createElement('span');
    text.dataset.text = `${group}.${code}`;
    label.append(input, text);
    return label;
  };
}

/** The value of the tile that is chosen; null when none is. */
export const chosen = (root) => root.querySelector('input:checked')?.value ?? null;

export const allChosen = (root) => [...root.querySelectorAll('input:checked')].map((input) => input.value);

export function choose(root, ...values) {
  for (const input of root.querySelectorAll('input')) {
    input.checked = values.includes(input.value);
  }
}

/**
 * Shows what is wrong: at the field, and in a list above the form that leads to each field.
 *
 * @param problems each with its field and the words for it
 */
export function showProblems(problems) {
  for (const old of document.querySelectorAll('.field-problem')) {
    old.parentElement.removeAttribute('aria-describedby');
    old.remove();
  }
  byId('problem-list').replaceChildren(...problems.map(({ field, words }) => {
    const note = document.createElement('p');
    Object.assign(note, { id: unique('problem'), className: 'problem field-problem', textContent: words });
    (field.querySelector(':scope > legend') ?? field.firstElementChild).after(note);
    field.setAttribute('aria-describedby', note.id);
    field.id ||= unique('part');
    const item = document.createElement('li');
    const link = document.createElement('a');
    Object.assign(link, { href: `#${field.id}`, textContent: words });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      (field.querySelector('input:not([hidden]), select') ?? field).focus();
      field.scrollIntoView({ block: 'nearest' });
    });
    item.append(link);
    return item;
  }));
  byId('problems').hidden = problems.length === 0;
  if (problems.length > 0) {
    byId('problems').focus();
  }
}

/** Changes a text that is read out, and only when it says something new. */
export function tell(element, words) {
  if (element.textContent !== words) {
    element.textContent = words;
  }
}

/** Says something to those who do not see the page change. */
export function announce(words) {
  byId('said').textContent = words;
}

/** What the service found wrong, in words. */
export function wordsOf({ code, pointer }, person) {
  const known = `problem.${code}`;
  const text = say(known, { person });
  return text === known ? say('problem.other', { field: pointer || code }) : text;
}
