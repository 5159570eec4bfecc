// Keeps the page's own files on the phone, so that it opens without a network, and sends what waits when the page is closed.
// Answers of the service are never kept here.

import { reportsHere } from './phone.js';
import { sendWaiting } from './sending.js';
import { forgetWaiting, waitingToken } from './session.js';

// Digest of the files below: a change of any of them makes a new version, which replaces the old one as a whole.
const VERSION = 'e5a57035b34a';
const FILES = [
  'areas.js',
  'fields.js',
  'form.js',
  'icon.svg',
  'index.html',
  'manifest.json',
  'page.css',
  'page.js',
  'person.js',
  'phone.js',
  'place.js',
  'sending.js',
  'session.js',
  'texts.js',
  'texts/en.json',
  'texts/es.json',
  'waiting.js',
  'when.js',
];
const CACHE = `report-${VERSION}`;

const path = (file) => `/report/${file}`;

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(path(file), { cache: 'no-cache' })));
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith('report-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function fromPhone(request, file) {
  return (await (await caches.open(CACHE)).match(path(file))) ?? fetch(request);
}

async function sendInBackground() {
  const token = await waitingToken();
  const outcome = token ? await sendWaiting(token) : 'done';
  if (outcome === 'later') {
    throw new Error('the browser tries again');
  }
  if (outcome !== 'done' || !(await reportsHere()).some(({ problem }) => !problem)) {
    await forgetWaiting();
  }
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', ({ data }) => data === 'take-over' && skipWaiting());
addEventListener('sync', (event) => event.waitUntil(sendInBackground()));
addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const file = pathname === path('') ? 'index.html' : pathname.slice(path('').length);
  if (event.request.method === 'GET' && origin === location.origin && FILES.includes(file) && pathname.startsWith(path(''))) {
    event.respondWith(fromPhone(event.request, file));
  }
});
