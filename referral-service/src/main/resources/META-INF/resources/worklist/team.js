// What a lead sees first: how much waits, for how long, and on whom.

import { say } from '/page/texts.js';
import { element } from './element.js';
import { handOffsWaiting } from './handoffs.js';
import { suppliesPart } from './supplies.js';

/** The lead's numbers, and what each worker has. A breach counts against the service: no worker is ranked. */
export function teamSummary(summary, handOffs, supplies, recordSupplies) {
  const numbers = ['triage', 'open', 'overdue', 'breached', 'onHold', 'handOffs'];
  return [
    element('dl', { className: 'numbers' }, numbers.map((name) => element('div', {},
      element('dt', { textContent: say(`count.${name}`) }),
      element('dd', { textContent: summary[name] })))),
    handOffsWaiting(handOffs ?? []),
    suppliesPart(supplies ?? [], recordSupplies),
    summary.workers.length === 0 ? null : element('details', { className: 'card plain' },
      element('summary', { textContent: say('load') }),
      element('table', {},
        element('thead', {}, element('tr', {},
          ['load.worker', 'load.tasks', 'load.overdue'].map((key) => element('th', { scope: 'col', textContent: say(key) })))),
        element('tbody', {}, summary.workers.map((worker) => element('tr', {},
          element('th', { scope: 'row', textContent: worker.account }),
          element('td', { textContent: worker.unfinished }),
          element('td', { textContent: worker.overdue })))))),
  ];
}
