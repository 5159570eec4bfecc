// The moves that a worker or a lead makes with a follow-up, each asked for in a dialog.

import { codes, isSaid, say } from '/page/texts.js';
import { button, byId, element, paragraph } from './element.js';

const DAY = 86400000;

const reason = (group) => ({ name: 'reason', kind: 'choice', group });

/** What can be done in each status, by whom, and what is asked for. */
const MOVES = {
  return: { in: ['claimed', 'in-progress', 'on-hold'], fields: [reason('return')] },
  hold: { in: ['claimed', 'in-progress'], fields: [reason('hold'), { name: 'until', kind: 'day' }] },
  resume: { in: ['on-hold'], fields: [] },
  complete: { in: ['claimed', 'in-progress'], fields: [{ name: 'outcome', kind: 'choice', group: 'outcome' }, { name: 'checkIns', kind: 'onOff' }] },
  release: { in: ['triage'], lead: true, fields: [] },
  assign: { in: ['open'], lead: true, fields: [{ name: 'worker', kind: 'worker' }] },
  transfer: { in: ['triage', 'open', 'claimed', 'in-progress', 'on-hold'], lead: true, fields: [{ name: 'team', kind: 'team' }] },
  cancel: { in: ['triage', 'open', 'claimed', 'in-progress', 'on-hold'], lead: true, fields: [reason('cancel')] },
  'enter-in-error': { in: ['triage', 'open', 'claimed', 'in-progress', 'on-hold'], lead: true, fields: [] },
};

/** The names of the moves that can be made with a follow-up. The service decides; this offers what it would allow. */
export const movesOf = (task, { mine, lead }) => Object.keys(MOVES)
  .filter((name) => MOVES[name].in.includes(task.status) && (lead || (mine && !MOVES[name].lead)));

/** What a refusal says to the worker: the rule that was broken, in their language where the page has it. */
export function wordsOf({ status, codes: broken, detail }) {
  const known = broken.map((code) => `refused.${code}`).filter(isSaid);
  return known.length > 0 ? known.map((key) => say(key)).join(' ')
    : status === 412 ? say('refused.moved-on') : detail || say('refused');
}

/**
 * Asks for what a move needs.
 *
 * @param known the teams and the workers that a lead can choose from, and what is on already
 * @param make makes the move with the answers; what it throws is shown, and the dialog stays
 */
export function askMove(name, known, make) {
  const fields = MOVES[name].fields.map((field) => FIELDS[field.kind](field, known));
  ask(say(`move.${name}`), isSaid(`move.${name}.hint`) ? say(`move.${name}.hint`) : '', fields, say(`move.${name}.go`), make);
}

/** A dialog with fields; each gives its answer, or nothing when it is missing. What make gives back is called at the end. */
export function ask(title, hint, fields, go, make) {
  const dialog = byId('ask');
  const problem = element('p', { className: 'problem', role: 'alert' });
  const form = element('form', { noValidate: true, method: 'dialog' },
    element('h2', { id: 'ask-title', textContent: title, tabIndex: -1 }),
    hint && paragraph(hint, 'hint'),
    fields.map(({ part }) => part),
    problem,
    element('div', { className: 'buttons last' },
      element('button', { type: 'submit', textContent: go }),
      button(say('ask.back'), () => dialog.close(), 'quiet')));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const missing = fields.find((field) => field.missing());
    if (missing) {
      problem.textContent = say('ask.missing');
      missing.part.querySelector('input, select')?.focus();
      return;
    }
    form.querySelector('[type=submit]').disabled = true;
    try {
      const then = await make(Object.assign({}, ...fields.map((field) => field.answer())));
      dialog.close();
      then?.();
    } catch (refused) {
      problem.textContent = refused.status === undefined ? String(refused)
        : refused.status === 0 ? say('network.needed') : wordsOf(refused);
      form.querySelector('[type=submit]').disabled = false;
    }
  });
  dialog.replaceChildren(form);
  dialog.showModal();
  form.querySelector('h2').focus();
  dialog.scrollTop = 0;
}

/** Tiles of a group of texts, of which one is chosen, or several. */
export function choice({ name, group, many = false, chosen = [], optional = false, label = group, only = codes(group) }) {
  const part = element('fieldset', {},
    element('legend', { textContent: say(label) }),
    element('div', { className: 'tiles halves' }, only.map((code) => element('label', {},
      element('input', { type: many ? 'checkbox' : 'radio', name, value: code, checked: chosen.includes(code) }),
      element('span', { textContent: say(`${group}.${code}`) })))));
  const values = () => [...part.querySelectorAll('input:checked')].map(({ value }) => value);
  return {
    part,
    missing: () => !many && !optional && values().length === 0,
    answer: () => (many ? { [name]: values() } : values().length ? { [name]: values()[0] } : {}),
  };
}

/** A switch that is on or off. */
export function onOff(name, on = false) {
  const input = element('input', { type: 'checkbox', checked: on });
  input.setAttribute('role', 'switch');
  return {
    part: element('label', { className: 'switch' }, input, element('span', { textContent: say(name) })),
    missing: () => false,
    answer: () => ({ [name]: input.checked }),
  };
}

/** A day to come, at nine in the morning. */
export function day({ name, optional = false, value = '' }) {
  const id = `ask-${name}`;
  const input = element('input', { id, type: 'date', min: dayOf(Date.now() + DAY), max: dayOf(Date.now() + 364 * DAY), value });
  return {
    part: element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: say(name) }), input),
    missing: () => !optional && !input.value,
    answer: () => (input.value ? { [name]: new Date(`${input.value}T09:00`).toISOString() } : {}),
  };
}

export const dayOf = (instant) => {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** One of a list, such as a team. */
export function oneOf({ name }, options) {
  const id = `ask-${name}`;
  const select = element('select', { id }, options.map(([value, textContent]) => element('option', { value, textContent })));
  return {
    part: element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: say(name) }), select),
    missing: () => !select.value,
    answer: () => ({ [name]: select.value }),
  };
}

const FIELDS = {
  onOff: ({ name }, { on }) => onOff(name, on.includes(name)),
  choice,
  day,
  team: (field, { teams }) => oneOf(field, teams.map(({ code, name }) => [code, name])),
  worker: (field, { workers }) => oneOf(field, workers.map(({ account }) => [account, account])),
};
