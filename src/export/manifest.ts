import type { Edition } from '../model/edition.ts';

/** `/manifest.webmanifest`: what a phone needs to keep the edition among its apps. */
export function toManifest(edition: Edition, start: string): object {
	return {
		name: edition.name,
		short_name: edition.name.length <= 12 ? edition.name : edition.name.split(/\s+/u)[0],
		description: edition.standfirst,
		lang: edition.language,
		id: './',
		start_url: start,
		scope: './',
		display: 'minimal-ui',
		background_color: '#fcfcfa',
		theme_color: '#fcfcfa',
		icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
	};
}
