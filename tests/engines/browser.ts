/** What the journey needs of a browser, whatever drives it. */
export interface Browser {
	/** Name and version, as the browser gives them. */
	readonly name: string;
	open(url: string): Promise<void>;
	click(selector: string): Promise<void>;
	type(selector: string, text: string): Promise<void>;
	/** The value of an expression in the page. */
	read(expression: string): Promise<unknown>;
	close(): Promise<void>;
}

/** An engine, and how to start it here; null where it is missing. */
export interface Engine {
	readonly engine: 'Chromium' | 'Firefox' | 'WebKit';
	/** What to install where it is missing. */
	readonly missing: string;
	start(): Promise<Browser | null>;
}
