/**
 * Takes the place of the offline worker for good: deletes what it saved under this address,
 * withdraws, and loads open pages again from the network.
 */
export const RETIRED_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
	event.waitUntil((async () => {
		const scope = self.registration.scope;
		for (const name of await caches.keys()) if (name.includes(scope)) await caches.delete(name);
		await self.registration.unregister();
		for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
	})());
});
`;
