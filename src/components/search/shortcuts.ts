/** The keys that open search; each can be switched off. */
export const SHORTCUTS = ['slash', 'ctrl-k'] as const;

/** The name of a key that opens search. */
export type Shortcut = (typeof SHORTCUTS)[number];

const KEY = 'otr-search-keys-off';

/** Whether a reader has left a key on. */
export function isShortcutOn(shortcut: Shortcut): boolean {
	return !readOff().includes(shortcut);
}

/** Switches a key on or off, for all visits where the browser keeps such things. */
export function switchShortcut(shortcut: Shortcut, isOn: boolean): void {
	const off = readOff().filter((one) => one !== shortcut);
	if (!isOn) off.push(shortcut);
	try {
		localStorage.setItem(KEY, off.join(' '));
	} catch {
		// Private modes keep nothing; then the choice lasts as long as the page.
	}
	forThisPage = off;
}

let forThisPage: string[] | null = null;

function readOff(): string[] {
	if (forThisPage !== null) return forThisPage;
	try {
		return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
	} catch {
		return [];
	}
}

/** Which switched-on key a key press is, if any; typing into a field is never one. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
	const target = event.target instanceof HTMLElement ? event.target : null;
	const isTyping =
		target !== null &&
		(target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey)
		return isShortcutOn('ctrl-k') ? 'ctrl-k' : null;
	if (key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping)
		return isShortcutOn('slash') ? 'slash' : null;
	return null;
}
