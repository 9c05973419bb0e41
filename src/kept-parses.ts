import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { ParsedArticle } from './parse/parse-markdown.ts';
import type { ParseCache } from './read-content.ts';

interface Kept {
	readonly digest: string;
	/** The parse, or the text it is kept as until it is asked for. */
	parsed: ParsedArticle | string;
}

/** Past this size the file is slower to read than the articles are to parse. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/**
 * Parsed articles from one build to the next: a file of its own beside Astro's store, one line for
 * each article, under a digest of its text, the registry and the parser's version.
 */
export class KeptParses implements ParseCache {
	readonly #file: string;
	readonly #kept = new Map<string, Kept>();
	readonly #used = new Set<string>();
	#changed = false;

	constructor(folder: string) {
		this.#file = path.join(folder, 'parsed-articles.txt');
	}

	/** Reads what the last build kept; there may be nothing. */
	async load(): Promise<void> {
		try {
			const lines = createInterface({ input: createReadStream(this.#file, 'utf8') });
			for await (const line of lines) {
				const [digest = '', file = '', parsed = ''] = line.split('\t', 3);
				this.#kept.set(file, { digest, parsed });
			}
		} catch {
			// The first build, or a file that cannot be read: everything is parsed.
		}
	}

	get(file: string, digest: string): ParsedArticle | undefined {
		const kept = this.#kept.get(file);
		if (kept?.digest !== digest) return undefined;
		this.#used.add(file);
		// Written by `save` in an earlier build, under a digest that names the version of its shape.
		if (typeof kept.parsed === 'string') kept.parsed = JSON.parse(kept.parsed) as ParsedArticle;
		return kept.parsed;
	}

	keep(file: string, digest: string, parsed: ParsedArticle): ParsedArticle {
		// Words cut from a text hold on to all of it, and HTML put together piece by piece to every
		// piece: twice the memory. A copy is of one piece, as a parse from an earlier build is.
		const copy = JSON.parse(JSON.stringify(parsed)) as ParsedArticle;
		this.#kept.set(file, { digest, parsed: copy });
		this.#used.add(file);
		this.#changed = true;
		return copy;
	}

	/** Keeps for the next build what this one used, where anything is new. */
	async save(): Promise<void> {
		for (const file of this.#kept.keys()) {
			if (this.#used.has(file)) continue;
			this.#kept.delete(file);
			this.#changed = true;
		}
		if (!this.#changed) return;
		this.#changed = false;
		await mkdir(path.dirname(this.#file), { recursive: true });
		const partial = `${this.#file}.partial`;
		const out = createWriteStream(partial);
		let size = 0;
		for (const [file, { digest, parsed }] of this.#kept) {
			const line = `${digest}\t${file}\t${JSON.stringify(parsed)}\n`;
			size += line.length;
			if (size > LARGEST_BYTES) break;
			if (!out.write(line)) await once(out, 'drain');
		}
		out.end();
		await finished(out);
		await rename(partial, this.#file);
	}
}
