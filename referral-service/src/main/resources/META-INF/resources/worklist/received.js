// The hand-offs to the agency of whoever is signed in.

import { say } from '/page/texts.js';
import { byId } from './element.js';
import { askHandOffMove, receivedCard } from './handoffs.js';

/** @param done called with a text after a move */
export function showReceived(list, service, done) {
  byId('received-hint').textContent = say(list.length === 0 ? 'received.none' : 'received.hint');
  byId('received-list').replaceChildren(...list.map((one) => receivedCard(one, (of, name) =>
    askHandOffMove(name, async (answers) => {
      await service.moveHandOff(of, name, Object.keys(answers).length > 0 ? answers : undefined);
      await done(say('move.done'));
    }))));
}
