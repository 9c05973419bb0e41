/** The part of citeproc-js that we use; the package brings no types. */
declare module 'citeproc' {
	interface CitationItem {
		id: string;
		locator?: string;
		label?: string;
		prefix?: string;
	}
	interface System {
		retrieveLocale(language: string): string;
		retrieveItem(id: string): object;
	}
	interface Engine {
		opt: Record<string, unknown>;
		setOutputFormat(format: 'html' | 'text'): void;
		updateItems(ids: string[]): void;
		makeBibliography(): [object, string[]] | false;
		makeCitationCluster(items: CitationItem[]): string;
	}
	const CSL: {
		Engine: new (system: System, style: string, language: string, force: boolean) => Engine;
		Output: { Formatters: { title(engine: Engine, text: string): string } };
	};
	export default CSL;
}
