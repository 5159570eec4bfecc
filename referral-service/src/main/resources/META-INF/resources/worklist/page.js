// The worklist: what is mine, what is in the pool, and for leads what waits.

import { claimsOf, openSession, signIn, signOut, token as tokenOfTab } from '/page/session.js';
import { otherLanguage, preferredLanguage, remember, say, sayNumber, sayTime, speak } from '/page/texts.js';
import { askAttempt } from './attempt.js';
import { askCalendar } from './calendar.js';
import { card } from './card.js';
import { byId } from './element.js';
import { attemptsHere, forgetWorklist, keepAttempt, keepWorklist, lastWorklist, removeAttempt } from './kept.js';
import { ask, askMove, choice, day, dayOf, onOff, wordsOf } from './moves.js';
import { askPerson } from './person.js';
import { sendAttempts } from './sending.js';
import { Refused, Service } from './service.js';
import { taskParts } from './task.js';
import { teamSummary } from './team.js';
import { showWaiting } from './waiting.js';

const AGAIN = 60000;
const UNFINISHED = 'claimed,in-progress,on-hold';
const LEADS = ['team-lead', 'coordinator'];

let service = null;
let account = null;
let lead = false;
let signInProblem = '';

/** What was read last: lists of follow-ups, when, and whether the service could be reached since. */
let worklist = { mine: [], offered: [], pool: [], poolNext: null, triage: [], overdue: [], summary: null, at: null };
let reachable = true;
let teams = [];
let workers = [];
/** The follow-up on the screen, with its attempts and wishes. */
let shown = null;

// ---- showing

const view = () => {
  const hash = location.hash.slice(1);
  return hash.startsWith('task=') ? 'task' : ['mine', 'pool', 'team'].includes(hash) ? hash : 'mine';
};

let listBefore = 'mine';

function announce(text) {
  byId('said').textContent = '';
  requestAnimationFrame(() => {
    byId('said').textContent = text;
  });
}

async function show() {
  byId('language').textContent = say('language.other');
  byId('language').lang = otherLanguage();
  byId('sign-in').hidden = service !== null;
  byId('sign-in-problem').textContent = signInProblem && say(signInProblem);
  byId('views').hidden = byId('foot').hidden = service === null;
  byId('network').textContent = service && !reachable
    ? say(worklist.at ? 'network.off' : 'network.nothing', { at: worklist.at && sayTime(new Date(worklist.at)) }) : '';
  byId('taken-at').textContent = worklist.at ? say('taken-at', { at: sayTime(new Date(worklist.at)) }) : '';
  showViews();
  byId('list').hidden = service === null || view() === 'task';
  byId('task').hidden = service === null || view() !== 'task';
  if (service === null) {
    return;
  }
  if (view() === 'task') {
    showTask();
  } else {
    showList(view());
  }
  const waiting = (await attemptsHere().catch(() => [])).filter((attempt) => attempt.account === account);
  showWaiting(waiting, { again: sendAgain, discard });
}

function showViews() {
  const counts = { mine: worklist.mine.length + worklist.offered.length, pool: worklist.pool.length, team: worklist.triage.length };
  for (const link of byId('views').querySelectorAll('a')) {
    const name = link.dataset.view;
    link.hidden = name === 'team' && !lead;
    const count = name === 'pool' && worklist.poolNext ? `${counts[name]}+` : counts[name];
    link.textContent = worklist.at ? say(`view.${name}.count`, { count }) : say(`view.${name}`);
    link.setAttribute('aria-current', view() === name ? 'page' : 'false');
  }
}

function showList(name) {
  listBefore = name;
  const tasks = name === 'team' ? [...worklist.triage, ...worklist.overdue]
    : name === 'mine' ? [...worklist.offered, ...worklist.mine] : worklist.pool;
  byId('list-title').textContent = say(`view.${name}`);
  byId('list-hint').textContent = worklist.at === null ? say('loading') : tasks.length === 0 ? say(`none.${name}`) : say(`hint.${name}`);
  byId('summary').hidden = name !== 'team' || !worklist.summary;
  byId('summary').replaceChildren(...(byId('summary').hidden ? [] : teamSummary(worklist.summary).filter(Boolean)));
  byId('tasks').replaceChildren(...tasks.map((task) => card(task, quickActions(task), task.offeredTo === account)));
  byId('more').hidden = name !== 'pool' || !worklist.poolNext;
}

const isMine = (task) => task.assignee === account && UNFINISHED.split(',').includes(task.status);

function quickActions(task) {
  return task.status === 'open' ? [[say('claim'), claim]]
    : isMine(task) && task.status !== 'on-hold' ? [[say('attempt'), attempt]] : [];
}

function showTask() {
  const id = location.hash.slice('#task='.length);
  const task = shown?.task.followUpId === id ? shown.task : inList(id);
  if (!task) {
    byId('task').replaceChildren();
    byId('list-hint').textContent = '';
    return;
  }
  byId('task').replaceChildren(...taskParts(task, shown?.task.followUpId === id ? shown.more : null, {
    mine: isMine(task),
    lead,
    back: `#${listBefore}`,
    crisis: task.findings.includes('suspected-self-harm'),
  }, {
    claim: () => claim(task),
    attempt: () => attempt(task),
    person: () => askPerson((purpose) => service.person(task.followUpId, purpose)),
    move: (name) => move(task, name),
    wishes: () => changeWishes(task),
  }).filter(Boolean));
}

const inList = (id) => [...worklist.mine, ...worklist.offered, ...worklist.pool, ...worklist.triage, ...worklist.overdue]
  .find((task) => task.followUpId === id);

// ---- reading

/** Reads everything that is on the screen anew; without a network what was read last stays, and the page says so. */
async function load() {
  const asked = service;
  try {
    const [mine, offered, pool, triage, overdue, summary] = await Promise.all([
      asked.list({ assignee: 'me', status: UNFINISHED, limit: 200 }),
      asked.list({ offeredTo: 'me', status: 'open', limit: 50 }),
      asked.list({ status: 'open', limit: 50 }),
      lead ? asked.list({ status: 'triage', limit: 100 }) : { items: [] },
      lead ? asked.list({ status: UNFINISHED, overdue: true, limit: 100 }) : { items: [] },
      lead ? asked.summary() : null,
    ]);
    if (asked !== service) {
      return;
    }
    reachable = true;
    worklist = {
      account, mine: inOrder(mine.items), offered: offered.items, pool: pool.items, poolNext: pool.next, triage: triage.items, overdue: overdue.items,
      summary, at: Date.now(),
    };
    await keepWorklist(worklist).catch(() => undefined);
  } catch (refused) {
    await failed(refused);
  }
}

/** Who was never tried first, by what is due; then who is being worked with, and last who is on hold. */
const inOrder = (tasks) => {
  const rank = (task) => (task.status === 'on-hold' ? 2 : task.firstAttemptAt ? 1 : 0);
  return [...tasks].sort((one, other) => rank(one) - rank(other)
    || (rank(one) === 2 ? one.holdUntil.localeCompare(other.holdUntil) : one.dueAt.localeCompare(other.dueAt)));
};

async function morePool() {
  try {
    const page = await service.list({ status: 'open', limit: 50, cursor: worklist.poolNext });
    worklist = { ...worklist, pool: [...worklist.pool, ...page.items], poolNext: page.next };
  } catch (refused) {
    await failed(refused);
  }
  await show();
}

async function loadTask(id) {
  try {
    const [task, attempts, wishes] = await Promise.all(
      [service.read(id), service.read(id, 'attempts?limit=100'), service.read(id, 'wishes')]);
    shown = { task, more: { attempts: attempts.items, wishes } };
  } catch (refused) {
    await failed(refused);
  }
}

async function failed(refused) {
  if (!(refused instanceof Refused)) {
    throw refused;
  }
  if (refused.status === 401 || refused.status === 403) {
    await leave(refused.status === 401 ? 'sign-in.expired' : 'sign-in.forbidden');
  } else if (refused.passes) {
    reachable = false;
  } else {
    announce(wordsOf(refused));
    byId('network').textContent = wordsOf(refused);
  }
}

async function refresh() {
  if (service === null) {
    return;
  }
  await send();
  await load();
  if (service && view() === 'task') {
    await loadTask(location.hash.slice('#task='.length));
  }
  await show();
}

// ---- moving

/** Takes a follow-up as it is after a move into what is on the screen. */
function take(task) {
  const without = (tasks) => tasks.filter(({ followUpId }) => followUpId !== task.followUpId);
  worklist = {
    ...worklist,
    mine: inOrder([...without(worklist.mine), ...(isMine(task) ? [task] : [])]),
    offered: worklist.offered.filter((one) => one.followUpId !== task.followUpId || (task.status === 'open' && task.offeredTo === account)),
    pool: task.status === 'open' ? worklist.pool.map((one) => (one.followUpId === task.followUpId ? task : one)) : without(worklist.pool),
    triage: task.status === 'triage' ? worklist.triage : without(worklist.triage),
    overdue: task.overdue ? worklist.overdue.map((one) => (one.followUpId === task.followUpId ? task : one)) : without(worklist.overdue),
  };
  if (shown?.task.followUpId === task.followUpId) {
    shown = { ...shown, task };
  }
  keepWorklist(worklist).catch(() => undefined);
}

async function claim(task) {
  try {
    take(await service.move(task, 'claim'));
    announce(say('claim.done'));
    location.hash = `#task=${task.followUpId}`;
  } catch (refused) {
    if (refused instanceof Refused && (refused.status === 409 || refused.status === 412)) {
      await load();
      await show();
      announce(say('claim.late'));
      byId('network').textContent = say('claim.late');
      byId('list-title').focus();
      return;
    }
    if (refused.status === 0) {
      reachable = false;
      announce(say('network.needed'));
    } else {
      await failed(refused);
    }
  }
  await show();
}

function move(task, name) {
  const known = {
    teams,
    workers: workers.filter((worker) => worker.active && (!task.team || worker.teams.includes(task.team))),
    on: task.checkInDay ? ['checkIns'] : [],
  };
  askMove(name, known, async (answers) => {
    take(await service.move(task, name, Object.keys(answers).length > 0 ? answers : undefined));
    announce(say('move.done'));
    await load();
    if (inList(task.followUpId) || lead) {
      await loadTask(task.followUpId);
    }
    if (view() === 'task' && !isMine(shown?.task ?? task) && !lead) {
      location.hash = '#mine';
    }
    await show();
  });
}

/** An attempt is on the phone before it is sent, and stays there until the service has it. */
function attempt(task) {
  askAttempt(async (body) => {
    await keepAttempt({ id: crypto.randomUUID(), account, followUpId: task.followUpId, version: task.version, area: task.area, body });
    navigator.storage?.persist?.();
    await send();
    const waits = (await attemptsHere()).some((one) => one.followUpId === task.followUpId && one.account === account);
    announce(say(waits ? 'attempt.kept' : 'attempt.done'));
    if (!waits && view() === 'task') {
      await loadTask(task.followUpId);
    }
    await show();
  });
}

function changeWishes(task) {
  const { wishes } = shown.more;
  const fields = [
    day({ name: 'notBefore', optional: true, value: wishes.notBefore ? dayOf(wishes.notBefore) : '' }),
    choice({ name: 'refusedChannels', group: 'channel', many: true, chosen: wishes.refusedChannels, label: 'wishes.channels' }),
    onOff('withoutPolice', wishes.withoutPolice),
  ];
  ask(say('wishes'), say('wishes.hint'), fields, say('wishes.go'), async (answers) => {
    await service.keepWishes(task.followUpId, wishes.version, answers);
    await loadTask(task.followUpId);
    announce(say('wishes.done'));
    await show();
  });
}

// ---- what waits on the phone

async function send() {
  try {
    await sendAttempts(service, account, take);
    reachable = true;
  } catch (refused) {
    await failed(refused);
  }
}

async function sendAgain(waiting) {
  await keepAttempt({ ...waiting, problem: undefined });
  await refresh();
}

async function discard(waiting) {
  await removeAttempt(waiting.position);
  announce(say('waiting.discarded'));
  await show();
}

// ---- signing in

async function enter(token) {
  const { sub, groups = [] } = claimsOf(token);
  service = new Service(token);
  account = sub;
  lead = groups.some((group) => LEADS.includes(group));
  signInProblem = '';
  const last = await lastWorklist(account).catch(() => null);
  if (last) {
    worklist = last;
  }
  await show();
  if (lead) {
    const nothing = { items: [] };
    [{ items: teams }, { items: workers }] = await Promise.all(
      [service.teams().catch(() => nothing), service.workers().catch(() => nothing)]);
  }
  await refresh();
}

async function leave(problem = '') {
  service = null;
  shown = null;
  signInProblem = problem;
  worklist = { mine: [], offered: [], pool: [], poolNext: null, triage: [], overdue: [], summary: null, at: null };
  signOut();
  byId('ask').close();
  if (!problem) {
    await forgetWorklist().catch(() => undefined);
  }
  await show();
}

// ---- what is pressed

// What was asked and answered goes; unless the next question is up already when the browser says that this one is closed.
byId('ask').addEventListener('close', () => byId('ask').open || byId('ask').replaceChildren());
byId('language').addEventListener('click', async () => {
  remember(otherLanguage());
  await speak(otherLanguage());
  await show();
});
byId('more').addEventListener('click', morePool);
byId('refresh').addEventListener('click', async () => {
  await refresh();
  announce(say('refreshed'));
});
byId('calendar').addEventListener('click', () => askCalendar(service));
byId('sign-out').addEventListener('click', () => leave());
byId('sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  signIn(byId('token').value);
  byId('token').value = '';
  enter(tokenOfTab());
});
addEventListener('hashchange', async () => {
  if (service === null) {
    return;
  }
  if (view() !== 'task') {
    shown = null;
  }
  await show();
  scrollTo(0, 0);
  if (view() === 'task') {
    await loadTask(location.hash.slice('#task='.length));
    await show();
  }
  byId(view() === 'task' ? 'task-title' : 'list-title')?.focus();
});
addEventListener('online', refresh);
addEventListener('offline', () => {
  reachable = false;
  show();
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
setInterval(() => document.visibilityState === 'visible' && !byId('ask').open && refresh(), AGAIN);

await speak(preferredLanguage());
byId('main').hidden = false;
navigator.serviceWorker?.register('/worklist/worker.js', { type: 'module', scope: '/worklist/' }).catch(() => undefined);
const given = openSession();
if (given) {
  await enter(given);
} else {
  await show();
}
