// Where outreach follow-ups stand.

import { ago, number, say, sayNumber } from './texts.js';

const STATUSES = [
  'triage', 'open', 'claimed', 'in-progress', 'on-hold', 'completed', 'closed-unreached', 'cancelled', 'entered-in-error',
];

export function showFollowUps(summary, nameOf) {
  document.getElementById('statuses').replaceChildren(...STATUSES.map((status) => {
    const row = make('div');
    row.dataset.status = status;
    row.append(make('dt', say(`status.${status}`)), make('dd', number(summary.byStatus[status] ?? 0)));
    return row;
  }));
  const pastDue = document.getElementById('past-due');
  pastDue.textContent = sayNumber('follow-ups.past-due', summary.pastDue);
  pastDue.dataset.some = summary.pastDue > 0;
  document.getElementById('latest').replaceChildren(...latest(summary, nameOf));
}

function latest(summary, nameOf) {
  if (summary.latest.length === 0) {
    return [make('li', say('follow-ups.none'))];
  }
  return summary.latest.map((change) => {
    const item = make('li');
    item.dataset.status = change.status;
    const when = make('time', ago(new Date(change.updatedAt)));
    when.dateTime = change.updatedAt;
    item.append(make('strong', nameOf(change.area)), ': ', make('span', say(`change.${change.status}`)), ' ', when);
    return item;
  });
}

function make(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
