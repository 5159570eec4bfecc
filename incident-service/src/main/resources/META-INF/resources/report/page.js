// The form for a phone: one overdose in under a minute, with a network or without.

import { loadAreas } from './areas.js';
import { announce, byId, tell } from './fields.js';
import { ReportForm } from './form.js';
import { keepReport, removeReport, reportsHere } from './phone.js';
import { onNews, pause, send, sendWaiting } from './sending.js';
import { agencyOf, forgetWaiting, keepForWaiting, openSession, signIn, signOut } from './session.js';
import { otherLanguage, preferredLanguage, remember, say, speak } from './texts.js';
import { problemsOf, showWaiting } from './waiting.js';

const AGES_AGAIN = 30000;

await speak(preferredLanguage());
const form = new ReportForm();
let token = await openSession();
// What the receipt is about: the report last made, and what became of it.
let receipt = null;
let signInProblem = '';

// ---- showing

async function show() {
  const reports = await reportsHere().catch(() => []);
  byId('sign-in').hidden = Boolean(token);
  byId('sign-out').hidden = !token;
  byId('sign-in-problem').textContent = signInProblem && say(signInProblem);
  byId('language').textContent = say('language.other');
  byId('language').lang = otherLanguage();
  tell(byId('network'), navigator.onLine ? '' : say('network.off'));
  showWaiting(reports, token, { correct, discard });
  showReceipt(reports);
}

function showReceipt(reports) {
  byId('receipt').hidden = !receipt;
  byId('report').hidden = Boolean(receipt);
  if (!receipt) {
    return;
  }
  const here = reports.find(({ id }) => id === receipt.id);
  const state = receipt.reportId ? 'sent' : here?.problem ? 'refused' : receipt.tried ? 'kept' : 'sending';
  const title = say(`receipt.${state}`);
  const text = say(state === 'kept' && !token ? 'receipt.kept.sign-in' : `receipt.${state}.text`);
  if (byId('receipt').dataset.state !== state) {
    announce(`${title}. ${text}`);
  }
  byId('receipt').dataset.state = state;
  byId('receipt-title').textContent = title;
  byId('receipt-text').textContent = text;
  byId('receipt-number').hidden = state !== 'sent';
  byId('report-id').textContent = receipt.reportId ?? '';
  byId('receipt-problems').hidden = state !== 'refused';
  byId('receipt-problems').replaceChildren(...(state === 'refused' ? problemsOf(here).children : []));
  byId('correct').hidden = state !== 'refused';
}

async function changeLanguage(language) {
  await speak(language);
  form.show();
  await show();
}

// ---- making a report

async function submit(report) {
  const made = { ...report, agency: token && agencyOf(token) };
  try {
    await keepReport(made);
    if (token) {
      await keepForWaiting(token);
    }
  } catch {
    await submitWithoutKeeping(made);
    return;
  }
  navigator.storage?.persist?.();
  receipt = { id: made.id, tried: false };
  await show();
  byId('receipt-title').focus();
  scrollTo(0, 0);
  await pump();
}

/** A phone whose storage is full or shut: the report is sent from here, or stays in the form. */
async function submitWithoutKeeping(report) {
  const result = token ? await send(report, token) : { state: 'later' };
  if (result.state === 'sent') {
    receipt = { id: report.id, reportId: result.reportId };
    await show();
    byId('receipt-title').focus();
  } else if (result.state === 'refused') {
    form.correct({ ...report, problem: result.problem });
  } else {
    announce(say('problem.keep'));
    byId('network').textContent = say('problem.keep');
  }
}

async function another() {
  receipt = null;
  form.reset();
  await show();
  byId('report-title').focus();
  scrollTo(0, 0);
  takeUpdate();
}

async function correct(report) {
  receipt = null;
  byId('waiting').open = false;
  await show();
  form.correct(report);
}

function discard(report) {
  byId('discard-yes').onclick = async () => {
    byId('discard').close();
    await removeReport(report.position);
    if (receipt?.id === report.id) {
      await another();
    }
    announce(say('discard.done'));
    await show();
  };
  byId('discard').showModal();
}

// ---- sending what waits

let pumping = false;
let pumpAgain = false;
let tries = 0;
let timer = 0;

/** Sends what waits; tries again later when that cannot be. */
async function pump() {
  if (pumping) {
    pumpAgain = true;
    return;
  }
  pumping = true;
  clearTimeout(timer);
  try {
    do {
      pumpAgain = false;
      await sendOnce();
    } while (pumpAgain);
  } finally {
    pumping = false;
  }
  if (receipt) {
    receipt.tried = true;
  }
  await show();
}

async function sendOnce() {
  const open = (await reportsHere().catch(() => [])).some(({ problem }) => !problem);
  if (!open) {
    tries = 0;
    await forgetWaiting();
    return;
  }
  if (!token) {
    return;
  }
  const outcome = await sendWaiting(token);
  if (outcome === 'later') {
    timer = setTimeout(pump, pause(tries++));
    sendInBackground();
  } else if (outcome === 'done') {
    tries = 0;
    if (!(await reportsHere()).some(({ problem }) => !problem)) {
      await forgetWaiting();
    }
  } else {
    await leave(`sign-in.${outcome}`);
  }
}

/** Where the browser can, it sends when the network is back, even with this page closed. */
async function sendInBackground() {
  const registration = await navigator.serviceWorker?.ready;
  registration?.sync?.register('reports').catch(() => undefined);
}

/** At once, whatever the pause was. */
function tryNow() {
  tries = 0;
  pump();
}

onNews(async ({ id, state, reportId }) => {
  if (receipt?.id === id && state === 'sent') {
    receipt.reportId = reportId;
  } else if (state === 'sent') {
    announce(say('waiting.sent'));
  }
  await show();
});

// ---- signing in

async function enter() {
  signInProblem = '';
  await show();
  const status = await loadAreas(token);
  if (status === 401) {
    await leave('sign-in.expired');
  }
  form.show();
  if (token) {
    await keepTokenWhileReportsWait();
    await pump();
  }
}

async function keepTokenWhileReportsWait() {
  if ((await reportsHere().catch(() => [])).some(({ problem }) => !problem)) {
    await keepForWaiting(token);
  }
}

async function leave(reason = '') {
  token = null;
  signInProblem = reason;
  await signOut();
  await show();
}

// ---- a newer version of this page

/** The worker brings a new version whole; it is taken when nobody is in the middle of a report. */
async function takeUpdate() {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.waiting && !form.touched && !receipt) {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting.postMessage('take-over');
  }
}

async function installWorker() {
  const registration = await navigator.serviceWorker?.register('/report/worker.js', { type: 'module', scope: '/report/' });
  const takeOnceInstalled = () => registration.installing?.addEventListener('statechange', ({ target }) =>
    target.state === 'installed' && navigator.serviceWorker.controller && takeUpdate());
  registration?.addEventListener('updatefound', takeOnceInstalled);
  if (registration?.installing) {
    // The browser looked for a new version before this page asked.
    takeOnceInstalled();
  }
  takeUpdate();
}

// ---- what is pressed

byId('report').addEventListener('submit', (event) => {
  event.preventDefault();
  const report = form.read();
  if (report) {
    submit(report);
  }
});
byId('another').addEventListener('click', another);
byId('correct').addEventListener('click', async () =>
  correct((await reportsHere()).find(({ id }) => id === receipt.id)));
byId('discard-no').addEventListener('click', () => byId('discard').close());
byId('send-now').addEventListener('click', tryNow);
byId('language').addEventListener('click', () => {
  remember(otherLanguage());
  changeLanguage(otherLanguage());
});
byId('sign-out').addEventListener('click', () => leave());
byId('sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  signIn(byId('token').value);
  token = byId('token').value.trim();
  byId('token').value = '';
  enter();
});
addEventListener('online', () => {
  announce(say('network.on'));
  tryNow();
  show();
});
addEventListener('offline', show);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryNow());
setInterval(show, AGES_AGAIN);

form.reset();
byId('main').hidden = false;
installWorker().catch(() => undefined);
await enter();
