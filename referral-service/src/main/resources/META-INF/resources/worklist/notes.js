// What peers write for peers: on the screen of the peer who has the follow-up, and never kept on the phone.

import { say, sayTime } from '/page/texts.js';
import { button, element, paragraph } from './element.js';
import { ask } from './moves.js';

export function notesPart(notes, write) {
  return element('section', { className: 'card notes', aria: { labelledby: 'notes-title' } },
    element('h2', { id: 'notes-title', textContent: say('notes') }),
    paragraph(say('notes.hint'), 'hint'),
    notes.length === 0 ? paragraph(say('notes.none'), 'hint')
      : element('ol', { className: 'lines' }, notes.map(({ text, writtenAt }) => element('li', {},
        paragraph(sayTime(new Date(writtenAt)), 'hint'), paragraph(text)))),
    element('div', { className: 'buttons' }, button(say('notes.write'), write, 'quiet')));
}

/** @param write is given the text */
export function askNote(write) {
  const id = 'ask-note';
  const field = element('textarea', { id, rows: 5, maxLength: 2000 });
  const note = {
    part: element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: say('notes.text') }), field),
    missing: () => !field.value.trim(),
    answer: () => ({ text: field.value }),
  };
  ask(say('notes'), say('notes.hint'), [note], say('notes.go'), ({ text }) => write(text));
}
