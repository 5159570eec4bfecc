// A follow-up in a list.

import { isSaid, say, sayFrom, sayNumber, sayTime } from '/page/texts.js';
import { button, element, paragraph } from './element.js';

/** An area's name, as its code tells it. */
export const areaName = (code) =>
  code.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');

/** When something is next to be done, in words. The clock counts against the service: nothing is said of the person. */
export function wordsOfTime(task) {
  if (task.status === 'on-hold') {
    return say('time.hold', { from: sayFrom(new Date(task.holdUntil)) });
  }
  if (task.firstAttemptAt || task.status === 'completed' || task.status === 'closed-unreached' || task.status === 'cancelled') {
    return task.attempts > 0 ? sayNumber('time.attempts', task.attempts) : say(`status.${task.status}`);
  }
  return say(task.overdue ? 'time.overdue' : 'time.due', { from: sayFrom(new Date(task.dueAt)), at: sayTime(new Date(task.dueAt)) });
}

/** What a worker should know before they go, the gravest first. */
export const tagsOf = (task, offered = false) => [
  offered && say('tag.offered'),
  task.exercise && say('tag.exercise'),
  task.priority === 'urgent' && say('tag.urgent'),
  task.overdue && say('tag.overdue'),
  task.status !== 'open' && say(`status.${task.status}`),
  ...task.findings.map((finding) => say(`finding.${finding}`)),
  task.statusReason && isSaid(`reason.${task.statusReason}`) && say(`reason.${task.statusReason}`),
].filter(Boolean);

/**
 * @param actions what can be done at once: [text, called with the follow-up]
 * @param offered whether it is offered to whoever looks
 */
export function card(task, actions = [], offered = false) {
  return element('li', {}, element('article', { className: 'card task', data: { state: task.overdue ? 'overdue' : task.status } },
    element('h2', {}, element('a', { href: `#task=${task.followUpId}`, textContent: areaName(task.area) })),
    paragraph(say(`for.${task.reason}`)),
    paragraph(wordsOfTime(task), 'time'),
    element('ul', { className: 'tags' }, tagsOf(task, offered).map((tag) => element('li', { textContent: tag }))),
    actions.length === 0 ? null : element('div', { className: 'buttons' }, actions.map(([text, act]) => {
      const made = button(text, () => act(task), 'deed');
      made.setAttribute('aria-label', `${text}: ${areaName(task.area)}, ${wordsOfTime(task)}`);
      return made;
    }))));
}
