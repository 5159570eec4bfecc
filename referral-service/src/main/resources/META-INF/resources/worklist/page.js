// The worklist: what is mine, what is in the pool, and for leads what waits.

import { claimsOf, openSession, signIn, signOut, token as tokenOfTab } from '/page/session.js';
import { otherLanguage, preferredLanguage, remember, say, sayNumber, sayTime, speak } from '/page/texts.js';
import { askAttempt } from './attempt.js';
import { askCalendar } from './calendar.js';
import { card } from './card.js';
import { askConsent, askRevoke } from './consents.js';
import { byId } from './element.js';
import { askHandOffMove, askOffer } from './handoffs.js';
import { attemptsHere, forgetWorklist, keepAttempt, keepWorklist, lastWorklist, removeAttempt } from './kept.js';
import { ask, askMove, choice, day, dayOf, onOff, wordsOf } from './moves.js';
import { askNote } from './notes.js';
import { askPerson } from './person.js';
import { askPlan } from './plan.js';
import { showReceived } from './received.js';
import { askMovement } from './supplies.js';
import { sendAttempts } from './sending.js';
import { Refused, Service } from './service.js';
import { tapOver } from './tap.js';
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
/** True for an agency that only receives hand-offs here. */
let receivesOnly = false;
let received = [];

/** What was read last: lists of follow-ups, when, and whether the service could be reached since. */
let worklist = { mine: [], offered: [], pool: [], poolNext: null, triage: [], overdue: [], summary: null, handOffs: [], supplies: [], at: null };
let reachable = true;
let teams = [];
let workers = [];
/** The follow-up on the screen, with its attempts and wishes, and what the person wants. */
let shown = null;

// ---- showing

const view = () => {
  const hash = location.hash.slice(1);
  return hash.startsWith('task=') ? 'task' : receivesOnly ? 'received' : ['mine', 'pool', 'team', 'received'].includes(hash) ? hash : 'mine';
};

let listBefore = 'mine';

function announce(text) {
  byId('said').textContent = '';
  requestAnimationFrame(() => {
    byId('said').textContent = text;
  });
}

async function show() {
  await tapOver();
  byId('language').textContent = say('language.other');
  byId('language').lang = otherLanguage();
  byId('sign-in').hidden = service !== null;
  byId('sign-in-problem').textContent = signInProblem && say(signInProblem);
  byId('views').hidden = byId('foot').hidden = service === null;
  byId('network').textContent = service && !reachable
    ? say(worklist.at ? 'network.off' : 'network.nothing', { at: worklist.at && sayTime(new Date(worklist.at)) }) : '';
  byId('taken-at').textContent = worklist.at ? say('taken-at', { at: sayTime(new Date(worklist.at)) }) : '';
  showViews();
  byId('list').hidden = service === null || view() === 'task' || view() === 'received';
  byId('received').hidden = service === null || view() !== 'received';
  byId('to-received').hidden = receivesOnly;
  byId('task').hidden = service === null || view() !== 'task';
  if (service === null) {
    return;
  }
  if (view() === 'received') {
    showReceived(received, service, afterReceived);
  } else if (view() === 'task') {
    showTask();
  } else {
    showList(view());
  }
  const waiting = (await attemptsHere().catch(() => [])).filter((attempt) => attempt.account === account);
  showWaiting(waiting, { again: sendAgain, discard });
}

function showViews() {
  const counts = { mine: worklist.mine.length + worklist.offered.length, pool: worklist.pool.length, team: worklist.triage.length, received: received.length };
  for (const link of byId('views').querySelectorAll('a')) {
    const name = link.dataset.view;
    link.hidden = name === 'received' ? !receivesOnly && view() !== 'received' : receivesOnly || (name === 'team' && !lead);
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
  byId('summary').replaceChildren(...(byId('summary').hidden ? [] : teamSummary(worklist.summary, worklist.handOffs, worklist.supplies, recordSupplies).filter(Boolean)));
  byId('tasks').replaceChildren(...tasks.map((task) => card(task, quickActions(task), task.offeredTo === account)));
  byId('more').hidden = name !== 'pool' || !worklist.poolNext;
}

async function recordSupplies() {
  try {
    const { items } = await service.teams();
    askMovement(items, async (movement) => {
      await service.moveSupplies(movement);
      await refresh();
    });
  } catch (refused) {
    await failed(refused);
  }
}

const mayReadPlan = (task) => isMine(task) || (lead && !task.outcome && !['cancelled', 'entered-in-error'].includes(task.status));

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
    consents: { give: () => giveConsent(task), revoke: (one) => revokeConsent(task, one) },
    handOffs: { offer: () => offerHandOff(task), move: (one, name) => moveHandOff(task, one, name) },
    note: () => writeNote(task),
    plan: mayReadPlan(task) ? { show: () => showPlan(task), change: (part) => changePlan(task, part) } : null,
  }).filter(Boolean));
}

const inList = (id) => [...worklist.mine, ...worklist.offered, ...worklist.pool, ...worklist.triage, ...worklist.overdue]
  .find((task) => task.followUpId === id);

// ---- reading

/** Reads everything that is on the screen anew; without a network what was read last stays, and the page says so. */
async function load() {
  const asked = service;
  try {
    if (receivesOnly || view() === 'received') {
      received = (await asked.handOffs({ direction: 'received', waiting: true })).items;
    }
    if (receivesOnly) {
      reachable = true;
      worklist = { ...worklist, at: Date.now() };
      return;
    }
    const [mine, offered, pool, triage, overdue, summary, handOffs, supplies] = await Promise.all([
      asked.list({ assignee: 'me', status: UNFINISHED, limit: 200 }),
      asked.list({ offeredTo: 'me', status: 'open', limit: 50 }),
      asked.list({ status: 'open', limit: 50 }),
      lead ? asked.list({ status: 'triage', limit: 100 }) : { items: [] },
      lead ? asked.list({ status: UNFINISHED, overdue: true, limit: 100 }) : { items: [] },
      lead ? asked.summary() : null,
      lead ? asked.handOffs({ direction: 'sent', waiting: true, limit: 100 }).catch(() => ({ items: [] })) : { items: [] },
      lead ? asked.supplies().catch(() => []) : [],
    ]);
    if (asked !== service) {
      return;
    }
    reachable = true;
    worklist = {
      account, mine: inOrder(mine.items), offered: offered.items, pool: pool.items, poolNext: pool.next, triage: triage.items, overdue: overdue.items,
      summary, handOffs: handOffs.items, supplies, at: Date.now(),
    };
    await keepWorklist(worklist).catch(() => undefined);
  } catch (refused) {
    if (refused instanceof Refused && refused.codes.includes('other-agency')) {
      receivesOnly = true;
      await load();
      return;
    }
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
    const [task, attempts, wishes, consents, handOffs] = await Promise.all([service.read(id), service.read(id, 'attempts?limit=100'),
      service.read(id, 'wishes'), service.read(id, 'consents'), service.read(id, 'hand-offs')]);
    const read = shown?.task.followUpId === id && mayReadPlan(task) ? shown.more.plan : null;
    const [plan, notes] = isMine(task) ? await Promise.all([read ?? readPlan(id), readNotes(id)]) : [read, null];
    shown = { task, more: { attempts: attempts.items, wishes, consents: consents.items, handOffs: handOffs.items, plan, notes } };
  } catch (refused) {
    await failed(refused);
  }
}

// Once for as long as it is looked at: each read is written down.
const readPlan = (id) => service.plan(id).catch(() => null);

// The page does not know who is a peer: the service does, and tells nobody else whether there are any.
const readNotes = (id) => service.peerNotes(id).catch(() => null);

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
    take(await service.move(task, name, Object.keys(answers).length > 0 ? answers : undefined).catch((refused) => explain(task, refused)));
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

/** What moved on while the page was open may have ended because the person wants no contact any more: that is what is said. */
async function explain(task, refused) {
  const now = refused.status === 412 ? await service.read(task.followUpId).catch(() => null) : null;
  if (now?.statusReason === 'do-not-contact') {
    refused.codes.push('wants-no-contact');
    await loadTask(task.followUpId);
    await show();
  }
  throw refused;
}

/** What was said or done besides the moves, and what the screen is then. */
async function done(task, words) {
  await load();
  await loadTask(task.followUpId);
  announce(say(words));
  await show();
}

function giveConsent(task) {
  askConsent(async (answers) => {
    await service.add(task.followUpId, 'consents', answers);
    await done(task, 'consents.done');
  });
}

function revokeConsent(task, consent) {
  askRevoke(consent, async () => {
    await service.revoke(task.followUpId, consent);
    await done(task, 'consents.revoked');
  });
}

function offerHandOff(task) {
  askOffer((need) => service.resources(need, task.area), async (answers) => {
    await service.add(task.followUpId, 'hand-offs', answers);
    await done(task, 'handoffs.done');
  });
}

function moveHandOff(task, one, name) {
  askHandOffMove(name, async (answers) => {
    await service.moveHandOff(one, name, Object.keys(answers).length > 0 ? answers : undefined);
    await done(task, 'move.done');
  });
}

async function afterReceived(words) {
  await load();
  announce(words);
  await show();
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
    onOff('peer', wishes.peer),
  ];
  ask(say('wishes'), say('wishes.hint'), fields, say('wishes.go'), async (answers) => {
    // What is not asked here stays as the person said it.
    const { language, workerGender, refusedWorkers } = wishes;
    await service.keepWishes(task.followUpId, wishes.version, { language, workerGender, refusedWorkers, ...answers });
    await loadTask(task.followUpId);
    announce(say('wishes.done'));
    await show();
  });
}

/** For a lead, and for whoever has it and could not read it before. */
async function showPlan(task) {
  const plan = await readPlan(task.followUpId);
  if (shown?.task.followUpId !== task.followUpId) {
    await loadTask(task.followUpId);
  }
  if (shown?.task.followUpId === task.followUpId) {
    shown = { ...shown, more: { ...shown.more, plan } };
  }
  await show();
  announce(say(plan ? 'plan' : 'plan.unread'));
}

function changePlan(task, part) {
  const { plan } = shown.more;
  askPlan(part, plan, async (said) => {
    const kept = await service.keepPlan(task.followUpId, plan.version, said);
    shown = { ...shown, more: { ...shown.more, plan: kept } };
    announce(say('wishes.done'));
    await show();
  });
}

function writeNote(task) {
  askNote(async (text) => {
    await service.writePeerNote(task.followUpId, text);
    await loadTask(task.followUpId);
    announce(say('wishes.done'));
    await show();
  });
}

/** Whoever puts the phone down leaves nobody's words on it. */
async function putPlanAway() {
  if (shown && !byId('ask').open) {
    shown = { ...shown, more: { ...shown.more, plan: null, notes: null } };
    await show();
  }
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
  receivesOnly = false;
  received = [];
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
  worklist = { mine: [], offered: [], pool: [], poolNext: null, triage: [], overdue: [], summary: null, handOffs: [], supplies: [], at: null };
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
  if (view() === 'received') {
    await load();
    await show();
  }
  if (view() === 'task') {
    await loadTask(location.hash.slice('#task='.length));
    await show();
  }
  byId({ task: 'task-title', received: 'received-title' }[view()] ?? 'list-title')?.focus();
});
addEventListener('online', refresh);
addEventListener('offline', () => {
  reachable = false;
  show();
});
document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? refresh() : putPlanAway()));
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
