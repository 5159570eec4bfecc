// What waits on this phone, for everybody to see.

import { byId, wordsOf } from './fields.js';
import { ofOtherAgency } from './sending.js';
import { say, sayAgo, sayNumber, sayTime } from './texts.js';

/** Shows the reports that are still here, oldest first. */
export function showWaiting(reports, token, { correct, discard }) {
  byId('waiting').hidden = reports.length === 0;
  if (reports.length === 0) {
    byId('waiting').open = false;
    return;
  }
  byId('waiting-title').textContent = sayNumber('waiting', reports.length, { ago: sayAgo(reports[0].madeAt) });
  byId('send-now').hidden = !reports.some((report) => stateOf(report, token) === 'waiting');
  byId('waiting-list').replaceChildren(...reports.map((report) => {
    const item = document.createElement('li');
    item.append(
      paragraph(`${say(`kind.${report.body.kind}`)} · ${sayTime(new Date(report.body.occurredAt))}`),
      paragraph(say(`waiting.state.${stateOf(report, token)}`), 'state'));
    if (report.problem) {
      const buttons = paragraph('', 'buttons');
      buttons.append(button('correct', () => correct(report)), button('discard', () => discard(report)));
      item.append(problemsOf(report), buttons);
    }
    return item;
  }));
}

/** What the service found wrong with a report, as a list. */
export function problemsOf(report) {
  const list = document.createElement('ul');
  list.className = 'problems';
  list.append(...wordsOfProblems(report).map((words) => {
    const item = document.createElement('li');
    item.textContent = words;
    return item;
  }));
  return list;
}

function wordsOfProblems({ problem }) {
  return problem.status === 409 ? [say('problem.conflict')] : problem.errors.map((error) => wordsOf(error));
}

function stateOf(report, token) {
  return report.problem ? 'refused' : !token ? 'sign-in' : ofOtherAgency(report, token) ? 'other-agency' : 'waiting';
}

function paragraph(text, className = '') {
  const made = document.createElement('p');
  Object.assign(made, { textContent: text, className });
  return made;
}

function button(text, pressed) {
  const made = document.createElement('button');
  Object.assign(made, { type: 'button', textContent: say(text) });
  made.addEventListener('click', pressed);
  return made;
}
