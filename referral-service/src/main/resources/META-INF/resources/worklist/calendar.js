// The secret address under which the calendar of a phone reads the worker's dates.

import { say, sayTime } from '/page/texts.js';
import { button, byId, element, paragraph } from './element.js';
import { wordsOf } from './moves.js';

/** @param service may be asked for, given and relieved of the address */
export async function askCalendar(service) {
  const dialog = byId('ask');
  const said = element('p', { role: 'status', className: 'notice' });
  const problem = element('p', { className: 'problem', role: 'alert' });
  const address = element('div', { className: 'rest' });
  const actions = element('div', { className: 'rest' });
  let feed = null;

  const act = (deed) => async () => {
    problem.textContent = said.textContent = '';
    try {
      await deed();
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      problem.textContent = refused.status === 0 ? say('network.needed') : wordsOf(refused);
    }
  };

  const make = act(async () => {
    const made = await service.makeCalendarFeed(feed, document.documentElement.lang);
    feed = made;
    showAddress(new URL(made.path, location.origin), address, said);
    showActions();
    said.textContent = say('calendar.made');
    address.querySelector('textarea').focus();
  });

  const stop = act(async () => {
    await service.stopCalendarFeed(feed);
    feed = null;
    address.replaceChildren();
    showActions();
    said.textContent = say('calendar.stopped');
    actions.querySelector('button').focus();
  });

  function showActions() {
    actions.replaceChildren(...(feed === null
      ? [paragraph(say('calendar.none')), element('div', { className: 'buttons' }, button(say('calendar.make'), make, 'deed'))]
      : [paragraph(say('calendar.since', { at: sayTime(new Date(feed.madeAt)) })),
        element('div', { className: 'buttons' }, button(say('calendar.replace'), make), button(say('calendar.stop'), stop))]));
  }

  dialog.replaceChildren(
    element('h2', { id: 'ask-title', textContent: say('calendar'), tabIndex: -1 }),
    paragraph(say('calendar.hint'), 'hint'),
    said, problem, address, actions,
    element('div', { className: 'buttons last' }, button(say('calendar.close'), () => dialog.close(), 'quiet')));
  dialog.showModal();
  dialog.querySelector('h2').focus();
  await act(async () => {
    feed = await service.calendarFeed();
    showActions();
  })();
}

/** The address is on the screen until the dialog is closed: nobody can be told it again. */
function showAddress(url, into, said) {
  const whole = element('textarea', { id: 'calendar-address', readOnly: true, rows: 3, value: url.href });
  whole.addEventListener('focus', () => whole.select());
  into.replaceChildren(
    element('div', { className: 'field' },
      element('label', { htmlFor: 'calendar-address', textContent: say('calendar.address') }), whole),
    element('div', { className: 'buttons' },
      button(say('calendar.copy'), async () => {
        try {
          await navigator.clipboard.writeText(url.href);
          said.textContent = say('calendar.copied');
        } catch {
          // Not allowed on this phone: it is selected, to be copied by hand.
          whole.focus();
          said.textContent = say('calendar.select');
        }
      }, 'deed')),
    paragraph(say('calendar.once')));
}
