// Who the person is: on the screen until the dialog is closed or the page is left, and nowhere else.

import { isSaid, say } from '/page/texts.js';
import { button, byId, element, paragraph } from './element.js';
import { ask, choice } from './moves.js';

/** @param read reads the identity for a purpose; each read is written down before it is answered */
export function askPerson(read) {
  const purpose = choice({ name: 'purpose', group: 'purpose', chosen: ['TREAT'] });
  ask(say('person'), say('person.hint'), [purpose], say('person.go'), async (answers) => {
    try {
      const identity = await read(answers.purpose);
      return () => show(identity);
    } catch (refused) {
      const without = { 404: 'nobody', 503: 'vault-away' }[refused.status];
      throw without ? Object.assign(refused, { codes: [without] }) : refused;
    }
  });
}

function show(identity) {
  const dialog = byId('ask');
  const rows = [
    ['person.name', [identity.givenName, identity.familyName].filter(Boolean).join(' ')],
    ['person.born', identity.birthDate],
    ['person.phones', identity.phones.map((phone) => element('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}`, textContent: phone }))],
    ['person.addresses', identity.addresses],
    ['person.places', identity.usualPlaces.map(({ place, times }) => [place, times].filter(Boolean).join(', '))],
    ['person.language', identity.language],
    ['person.channel', identity.preferredChannel && (isSaid(`channel.${identity.preferredChannel}`)
      ? say(`channel.${identity.preferredChannel}`) : identity.preferredChannel)],
    ['person.times', identity.safeTimes],
  ].filter(([, value]) => value && value.length > 0);
  dialog.replaceChildren(
    element('h2', { id: 'ask-title', textContent: say('person'), tabIndex: -1 }),
    element('dl', { className: 'facts' }, rows.map(([key, value]) => element('div', {},
      element('dt', { textContent: say(key) }),
      [value].flat().map((one) => element('dd', {}, one))))),
    paragraph(identity.notice, 'hint'),
    element('div', { className: 'buttons last' }, button(say('person.close'), () => dialog.close(), 'deed')));
  dialog.showModal();
  dialog.querySelector('h2').focus();
  document.addEventListener('visibilitychange', () => dialog.close(), { once: true });
}
