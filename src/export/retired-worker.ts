/**
 * `sw.js` that takes the place of the offline worker for good: deletes what that saved under this
 * address, withdraws, and loads open pages again from the host.
 */
export const RETIRED_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const { scope } = self.registration;
    // An edition in a folder below has an address that begins alike: what it saved is not ours.
    const ours = (name) => name.endsWith(scope) || name.includes(scope + ' ');
    for (const name of await caches.keys()) if (ours(name)) await caches.delete(name);
    const pages = await self.clients.matchAll({ type: 'window' });
    await self.registration.unregister();
    for (const page of pages) page.navigate(page.url).catch(() => undefined);
  })());
});
`;
