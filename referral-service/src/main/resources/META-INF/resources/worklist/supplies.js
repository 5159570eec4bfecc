// What the teams have to give: a lead sees what runs out, and records what came in and what was counted.

import { say, sayTime } from '/page/texts.js';
import { button, element, paragraph } from './element.js';
import { ask, choice, oneOf } from './moves.js';

const KINDS = ['received', 'counted', 'lost'];

/** What a stock says besides its number. */
const stateOf = (one) => (one.mustBeCounted ? say('supplies.count') : one.low ? say('supplies.low') : '');

/** The stocks of all teams, those that run out first. @param record asks for a movement */
export function suppliesPart(supplies, record) {
  const sorted = [...supplies].sort((one, other) => other.low - one.low);
  return element('details', { id: 'supplies', className: 'card plain' },
    element('summary', { textContent: say('supplies') }),
    supplies.length === 0 ? paragraph(say('supplies.none'), 'hint') : element('ul', { className: 'lines' }, sorted.map((one) => element('li', {},
      paragraph(`${say(`material.${one.material}`)}: ${one.onHand}`),
      paragraph([one.team, stateOf(one), one.countedAt && say('supplies.counted', { at: sayTime(new Date(one.countedAt)) })]
        .filter(Boolean).join(' · '), 'hint')))),
    element('div', { className: 'buttons' }, button(say('supplies.record'), record, 'quiet')));
}

/** Asks what has moved. @param make sends it */
export function askMovement(teams, make) {
  ask(say('supplies.record'), say('supplies.record.hint'), [
    oneOf({ name: 'team' }, teams.map(({ code, name }) => [code, name])),
    choice({ name: 'kind', group: 'supply', only: KINDS }),
    choice({ name: 'material', group: 'material', label: 'supplies' }),
    amount(),
  ], say('supplies.record.go'), make);
}

/** How many; none is an answer too. */
function amount() {
  const input = element('input', { id: 'ask-quantity', type: 'number', inputMode: 'numeric', min: 0, max: 100000, step: 1 });
  return {
    part: element('div', { className: 'field' }, element('label', { htmlFor: 'ask-quantity', textContent: say('supplies.quantity') }), input),
    missing: () => !/^\d+$/.test(input.value),
    answer: () => ({ quantity: Number(input.value) }),
  };
}
