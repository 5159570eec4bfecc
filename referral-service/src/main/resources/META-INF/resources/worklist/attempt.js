// Recording an attempt: two taps and one to keep it, and more for those who have more to say.

import { codes, say } from '/page/texts.js';
import { button, element } from './element.js';
import { ask, choice, onOff } from './moves.js';

const MINUTE = 60000;

/** @param make called with the body of the attempt */
export function askAttempt(make) {
  const when = choice({ name: 'ago', group: 'ago', chosen: ['0'] });
  const channel = choice({ name: 'channel', group: 'channel' });
  const reached = choice({ name: 'reached', group: 'reached' });
  const consent = choice({ name: 'consent', group: 'consent', chosen: ['not-asked'] });
  const materials = given();
  const more = [
    select('place', 'place'),
    choice({ name: 'crew', group: 'crew', many: true }),
    onOff('policePresent'),
    onOff('initiatedByPerson'),
    onOff('askedByNetwork'),
    select('nextStep', 'next'),
  ];
  const answers = element('div', { className: 'reached-more', hidden: true }, consent.part);
  reached.part.addEventListener('change', () => {
    answers.hidden = reached.answer().reached !== 'person';
  });
  const details = (title, ...parts) => element('details', { className: 'plain' },
    element('summary', { textContent: say(title) }), parts);
  const rest = {
    part: element('div', { className: 'rest' },
      answers,
      details('materials', materials.part),
      details('attempt.more', when.part, more.map(({ part }) => part))),
    missing: () => false,
    answer: () => {
      const { ago } = when.answer();
      const asked = reached.answer().reached === 'person';
      return {
        at: new Date(Date.now() - Number(ago) * MINUTE).toISOString(),
        ...(asked ? consent.answer() : {}),
        ...materials.answer(),
        ...Object.assign({}, ...more.map((field) => field.answer())),
      };
    },
  };
  ask(say('attempt'), say('attempt.hint'), [channel, reached, rest], say('attempt.go'), make);
}

function select(name, group) {
  const id = `ask-${name}`;
  const made = element('select', { id }, element('option', { value: '', textContent: say('not-said') }),
    codes(group).map((code) => element('option', { value: code, textContent: say(`${group}.${code}`) })));
  return {
    part: element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: say(group) }), made),
    answer: () => (made.value ? { [name]: made.value } : {}),
  };
}

/** How many of each were given or left. */
function given() {
  const counts = {};
  const row = (code) => {
    const id = `ask-${code}`;
    const output = element('output', { id, textContent: '0' });
    const change = (by) => () => {
      counts[code] = Math.min(100, Math.max(0, (counts[code] ?? 0) + by));
      output.textContent = counts[code];
    };
    const step = (sign, by, label) => {
      const made = button(sign, change(by));
      made.setAttribute('aria-label', `${say(label)}: ${say(`material.${code}`)}`);
      return made;
    };
    return element('div', { className: 'given' },
      element('span', { textContent: say(`material.${code}`) }),
      element('div', { className: 'stepper' }, step('−', -1, 'fewer'), output, step('+', 1, 'one-more')));
  };
  return {
    part: element('div', { className: 'givens' }, codes('material').map(row)),
    answer: () => {
      const some = Object.entries(counts).filter(([, count]) => count > 0);
      return some.length > 0 ? { materials: Object.fromEntries(some) } : {};
    },
  };
}
