/** The name of the site an address leads to, to call a link by: `www.nato.int` is `nato.int`. */
export function hostOf(url: string): string {
	return new URL(url).host.replace(/^www\./u, '');
}
