// One follow-up, with everything that can be done with it.

import { say, sayTime } from '/page/texts.js';
import { areaName, tagsOf, wordsOfTime } from './card.js';
import { consents } from './consents.js';
import { button, element, paragraph } from './element.js';
import { handOffs } from './handoffs.js';
import { movesOf } from './moves.js';
import { notesPart } from './notes.js';
import { planPart } from './plan.js';

/**
 * What is shown of a follow-up.
 *
 * @param task the follow-up
 * @param more its attempts, wishes, consents and hand-offs and, once it was read, what the person wants; null while they cannot be read
 * @param who whether it is the worker's own, and whether they lead
 * @param act what the buttons do: claim, attempt, person, move(name), wishes, note, consents and handOffs with theirs, and plan, which is
 *   null for who may not read it
 */
export function taskParts(task, more, who, act) {
  const atWork = (who.mine || who.lead) && ['triage', 'open', 'claimed', 'in-progress', 'on-hold'].includes(task.status);
  const can = (status) => who.mine && status.includes(task.status);
  return [
    element('p', {}, element('a', { className: 'back', href: who.back, textContent: say('back') })),
    element('h1', { id: 'task-title', tabIndex: -1, textContent: areaName(task.area) }),
    act.plan && planPart(more?.plan ?? null, act.plan),
    paragraph(say(`for.${task.reason}`), 'for'),
    paragraph(wordsOfTime(task), 'time'),
    element('ul', { className: 'tags' }, tagsOf(task).map((tag) => element('li', { textContent: tag }))),
    paragraph(say(`approach.${task.approach}`), 'approach'),
    who.crisis ? paragraph(say('crisis'), 'notice') : null,
    element('div', { className: 'buttons last' },
      task.status === 'open' ? button(say('claim'), act.claim, 'deed') : null,
      can(['claimed', 'in-progress']) ? button(say('attempt'), act.attempt, 'deed') : null,
      can(['claimed', 'in-progress', 'on-hold']) && task.approach !== 'place-and-time' ? button(say('person'), act.person) : null,
      movesOf(task, who).map((name) => button(say(`move.${name}`), () => act.move(name)))),
    facts(task),
    more && wishes(more.wishes, who.mine || who.lead ? act.wishes : null),
    more && consents(more.consents, { ...act.consents, give: atWork ? act.consents.give : null }),
    more && handOffs(more.handOffs, { ...act.handOffs, offer: atWork ? act.handOffs.offer : null }),
    more && attempts(more.attempts),
    more?.notes ? notesPart(more.notes, act.note) : null,
  ];
}

function facts(task) {
  const rows = [
    ['fact.happened', sayTime(new Date(task.occurredAt))],
    task.restartedAt && ['fact.again', sayTime(new Date(task.restartedAt))],
    ['fact.due', sayTime(new Date(task.dueAt))],
    task.holdUntil && ['fact.hold', sayTime(new Date(task.holdUntil))],
    task.assignee && ['fact.assignee', task.assignee],
    task.outcome && ['outcome', say(`outcome.${task.outcome}`)],
  ].filter(Boolean);
  return element('dl', { className: 'card facts' },
    rows.map(([key, value]) => element('div', {}, element('dt', { textContent: say(key) }), element('dd', { textContent: value }))));
}

function wishes(said, change) {
  const lines = [
    said.notBefore && say('wish.not-before', { day: sayTime(new Date(said.notBefore)) }),
    ...said.refusedChannels.map((channel) => say('wish.refused', { channel: say(`channel.${channel}`) })),
    said.withoutPolice && say('wish.without-police'),
    said.peer && say('wish.peer'),
  ].filter(Boolean);
  return element('section', { className: 'card wishes', aria: { label: say('wishes') } },
    element('h2', { textContent: say('wishes') }),
    lines.length === 0 ? paragraph(say('wishes.none'), 'hint')
      : element('ul', { className: 'lines' }, lines.map((line) => element('li', { textContent: line }))),
    change && element('div', { className: 'buttons' }, button(say('wishes.change'), change, 'quiet')));
}

function attempts(made) {
  return element('section', { className: 'card', aria: { label: say('attempts') } },
    element('h2', { textContent: say('attempts') }),
    made.length === 0 ? paragraph(say('attempts.none'), 'hint')
      : element('ol', { className: 'lines' }, made.map((one) => element('li', {
        textContent: [sayTime(new Date(one.at)), say(`channel.${one.channel}`), say(`reached.${one.reached}`),
          ...Object.entries(one.materials ?? {}).map(([code, count]) => `${count} × ${say(`material.${code}`)}`)].join(' · '),
      }))));
}
