// Attempts that are still on this phone, for the worker to see.

import { say, sayNumber, sayTime } from '/page/texts.js';
import { button, byId, element, paragraph } from './element.js';
import { areaName } from './card.js';
import { wordsOf } from './moves.js';

/** @param again called with an attempt that is to be sent again, discard with one that is to be forgotten */
export function showWaiting(attempts, { again, discard }) {
  byId('waiting').hidden = attempts.length === 0;
  byId('waiting-title').textContent = sayNumber('waiting', attempts.length);
  byId('waiting-list').replaceChildren(...attempts.map((attempt) => element('li', {},
    paragraph(`${areaName(attempt.area)} · ${say(`channel.${attempt.body.channel}`)} · ${sayTime(new Date(attempt.body.at))}`),
    attempt.problem
      ? [
        paragraph(wordsOf(attempt.problem), 'problem'),
        element('div', { className: 'buttons' },
          button(say('waiting.again'), () => again(attempt)),
          button(say('waiting.discard'), () => discard(attempt), 'quiet')),
      ]
      : paragraph(say('waiting.state'), 'hint'))));
  if (attempts.some(({ problem }) => problem)) {
    byId('waiting').open = true;
  }
}
