// Warm hand-offs: offered, and followed until somebody has confirmed that the person got there.

import { codes, isSaid, say, sayFrom, sayTime } from '/page/texts.js';
import { areaName } from './card.js';
import { button, element, paragraph } from './element.js';
import { ask, choice, day } from './moves.js';

const MINUTE = 60000;

/** Where it stands, and why. */
export const standing = (one) => [
  say(`handoff.${one.status}`),
  one.reason && [`decline.${one.reason}`, `not-arrived.${one.reason}`, `withdraw.${one.reason}`, `withdrawn.${one.reason}`]
    .filter((key) => key.startsWith({ declined: 'decline.', 'not-arrived': 'not-arrived.', withdrawn: 'withdraw' }[one.status]) && isSaid(key))
    .map((key) => say(key))[0],
  one.status === 'offered' && say('handoff.answer', { from: sayFrom(new Date(one.answerBy)) }),
  one.status === 'accepted' && say('handoff.by', { at: sayTime(new Date(one.by)) }),
  one.arrivedAt && sayTime(new Date(one.arrivedAt)),
  one.late && say('handoff.late'),
].filter(Boolean).join(' · ');

/** The hand-offs of a person on their follow-up. @param act.offer null where nobody may offer one; act.move(one, name) */
export function handOffs(made, act) {
  return element('section', { className: 'card handoffs', aria: { label: say('handoffs') } },
    element('h2', { textContent: say('handoffs') }),
    made.length === 0 ? paragraph(say('handoffs.none'), 'hint')
      : element('ul', { className: 'lines' }, made.map((one) => element('li', {},
        paragraph(title(one)),
        paragraph(standing(one), 'hint'),
        actions(one, sentMoves(one), act.move)))),
    act.offer && element('div', { className: 'buttons' }, button(say('handoffs.offer'), act.offer, 'quiet')));
}

const title = (one) => `${say(`need.${one.need}`)} → ${one.toAgency}`;

const sentMoves = (one) => ({ offered: ['withdraw'], accepted: ['arrive', 'not-arrive', 'withdraw'] }[one.status] ?? []);
const receivedMoves = (one) => ({ offered: ['accept', 'decline'], accepted: ['arrive', 'not-arrive'] }[one.status] ?? []);

function actions(one, moves, move) {
  return moves.length === 0 ? null : element('div', { className: 'buttons' }, moves.map((name) => {
    const made = button(say(`handoff.${name}.go`), () => move(one, name), name === 'accept' || name === 'arrive' ? 'deed' : 'quiet');
    made.setAttribute('aria-label', `${say(`handoff.${name}.go`)}: ${one.need ? say(`need.${one.need}`) : ''}`);
    return made;
  }));
}

/** What a lead sees of the hand-offs that wait. */
export function handOffsWaiting(list) {
  return list.length === 0 ? null : element('details', { className: 'card plain' },
    element('summary', { textContent: say('count.handOffs') }),
    element('ul', { className: 'lines' }, list.map((one) => element('li', {},
      element('a', { className: 'back', href: `#task=${one.followUpId}`, textContent: `${areaName(one.area)}: ${title(one)}` }),
      paragraph(standing(one), 'hint')))));
}

/** What the receiving agency sees: what is needed, where, in which language, and when; no person. */
export function receivedCard(one, move) {
  const rows = [
    ['area', areaName(one.area)],
    ['handoff.language', one.language && languageName(one.language)],
    ['access', one.accessNeeds.map((code) => say(`access.${code}`)).join(', ')],
    ['handoff.from', one.from && sayTime(new Date(one.from))],
    ['by', sayTime(new Date(one.by))],
    ['handoff.sender', one.fromAgency],
  ].filter(([, value]) => value);
  return element('li', {}, element('article', { className: 'card task', data: { state: one.late ? 'overdue' : one.status } },
    element('h2', { textContent: say(`need.${one.need}`) }),
    one.exercise ? paragraph(say('tag.exercise'), 'hint') : null,
    paragraph(standing(one), 'time'),
    element('dl', { className: 'facts' }, rows.map(([key, value]) => element('div', {},
      element('dt', { textContent: say(key) }), element('dd', { textContent: value })))),
    paragraph(one.notice, 'hint'),
    actions(one, receivedMoves(one), move)));
}

/** A language by its tag; the tag itself where the browser does not know it. */
function languageName(tag) {
  try {
    return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

/** Asks what a move needs. */
export function askHandOffMove(name, make) {
  const fields = { decline: [choice({ name: 'reason', group: 'decline' })], 'not-arrive': [choice({ name: 'reason', group: 'not-arrived' })],
    withdraw: [choice({ name: 'reason', group: 'withdraw' })], arrive: [choice({ name: 'ago', group: 'ago', chosen: ['0'], only: ['0', '15', '60', '180', '720'] })], accept: [] }[name];
  ask(say(`handoff.${name}.go`), say(`handoff.${name}.hint`), fields, say(`handoff.${name}.go`), ({ ago, ...answers }) =>
    make(ago === undefined ? answers : { at: new Date(Date.now() - Number(ago) * MINUTE).toISOString() }));
}

/** Asks for a need, a service that serves it, and when; the service's agency accepts hand-offs. @param find finds services for a need */
export function askOffer(find, make) {
  const service = select('resource', []);
  const hint = element('p', { className: 'hint', role: 'status' });
  const need = select('need', codes('need').map((code) => [code, say(`need.${code}`)]));
  need.input.addEventListener('change', async () => {
    const wanted = need.input.value;
    const found = (await find(wanted).catch(() => [])).filter(({ agency }) => agency);
    if (wanted !== need.input.value) {
      return;
    }
    service.fill(found.map(({ id, name, organization, capacity }) =>
      [id, [name, organization, isSaid(`capacity.${capacity.status}`) && say(`capacity.${capacity.status}`)].filter(Boolean).join(' · ')]));
    hint.textContent = found.length === 0 ? say('handoffs.nobody') : '';
  });
  ask(say('handoffs.offer'), say('handoffs.hint'), [
    need,
    { part: element('div', {}, service.part, hint), missing: service.missing, answer: service.answer },
    day({ name: 'by', optional: true }),
    choice({ name: 'consent', group: 'form', label: 'handoffs.consent' }),
    choice({ name: 'accessNeeds', group: 'access', many: true }),
  ], say('handoffs.go'), make);
}

function select(name, options) {
  const id = `ask-${name}`;
  const input = element('select', { id });
  const fill = (some) => {
    const chosen = input.value;
    input.replaceChildren(
      element('option', { value: '', textContent: say('not-said') }),
      ...some.map(([value, textContent]) => element('option', { value, textContent })));
    // What was chosen while the list was on its way stays chosen.
    input.value = some.some(([value]) => value === chosen) ? chosen : '';
  };
  fill(options);
  return {
    input,
    fill,
    part: element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: say(name) }), input),
    missing: () => !input.value,
    answer: () => ({ [name]: input.value }),
  };
}
