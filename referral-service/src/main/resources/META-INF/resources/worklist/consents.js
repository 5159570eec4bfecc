// What the person has agreed to: asked for, shown and taken back.

import { codes, say, sayTime } from '/page/texts.js';
import { button, element, paragraph } from './element.js';
import { ask, choice } from './moves.js';

/** @param act.give asks for another; act.revoke is called with one that is taken back; null where nobody may */
export function consents(given, act) {
  const standing = given.filter((one) => one.standing);
  const over = given.length - standing.length;
  return element('section', { className: 'card', aria: { label: say('consents') } },
    element('h2', { textContent: say('consents') }),
    standing.length === 0 ? paragraph(say('consents.none'), 'hint')
      : element('ul', { className: 'lines' }, standing.map((one) => element('li', { className: 'given' },
        element('span', { textContent: words(one) }),
        takeBack(one, act.revoke)))),
    over > 0 ? paragraph(say('consents.over', { count: over }), 'hint') : null,
    act.give && element('div', { className: 'buttons' }, button(say('consents.give'), act.give, 'quiet')));
}

const words = (one) => [
  one.agency ? say('consents.agency', { agency: one.agency }) : say(`scope.${one.scope}`),
  say(`form.${one.how}`),
  say('consents.until', { day: sayTime(new Date(one.expiresAt)) }),
].join(' · ');

function takeBack(one, revoke) {
  const made = button(say('consents.revoke'), () => revoke(one), 'quiet');
  made.setAttribute('aria-label', `${say('consents.revoke')}: ${words(one)}`);
  return made;
}

/** Asks what the person agrees to. A hand-off is agreed to where it is made. */
export function askConsent(make) {
  const scopes = codes('scope').filter((code) => code !== 'hand-off');
  ask(say('consents.give'), say('consents.hint'), [
    choice({ name: 'scope', group: 'scope', only: scopes }),
    choice({ name: 'how', group: 'form', chosen: ['spoken'] }),
  ], say('consents.go'), make);
}

/** Asks before a consent is taken back: of contact, it ends everything that is under way. */
export function askRevoke(one, make) {
  const hint = say(one.scope === 'outreach-contact' ? 'consents.revoke.contact' : 'consents.revoke.hint');
  ask(say('consents.revoke'), hint, [], say('consents.revoke.go'), make);
}
