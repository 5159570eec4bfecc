// Keeps the page's own files on the phone, so that it opens without a network. Answers of the service are never kept here.

// Digest of the files below: a change of any of them makes a new version, which replaces the old one as a whole.
const VERSION = 'a865bc30cae6';
const FILES = [
  '/page/base.css',
  '/page/phone.js',
  '/page/session.js',
  '/page/texts.js',
  '/worklist/attempt.js',
  '/worklist/calendar.js',
  '/worklist/card.js',
  '/worklist/consents.js',
  '/worklist/element.js',
  '/worklist/handoffs.js',
  '/worklist/icon.svg',
  '/worklist/index.html',
  '/worklist/kept.js',
  '/worklist/manifest.json',
  '/worklist/moves.js',
  '/worklist/notes.js',
  '/worklist/page.css',
  '/worklist/page.js',
  '/worklist/person.js',
  '/worklist/plan.js',
  '/worklist/received.js',
  '/worklist/sending.js',
  '/worklist/service.js',
  '/worklist/supplies.js',
  '/worklist/tap.js',
  '/worklist/task.js',
  '/worklist/team.js',
  '/worklist/texts/en.json',
  '/worklist/texts/es.json',
  '/worklist/waiting.js',
];
const CACHE = `worklist-${VERSION}`;

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  // A page holds nothing that a newer version could not show: attempts that wait are in the database.
  await skipWaiting();
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith('worklist-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function fromPhone(request, file) {
  return (await (await caches.open(CACHE)).match(file)) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const file = pathname === '/worklist/' ? '/worklist/index.html' : pathname;
  if (event.request.method === 'GET' && origin === location.origin && FILES.includes(file)) {
    event.respondWith(fromPhone(event.request, file));
  }
});
