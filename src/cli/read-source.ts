import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';

/** A text that quotations are checked against, as read from a file. */
export interface SourceText {
	/** Its words. */
	readonly text: string;
	/** The SHA-256 of the file, so that everybody can tell later which one it was. */
	readonly sha256: string;
	/** The title the file gives itself, where it does. */
	readonly title?: string;
}

/** Why a source cannot be used: what is wrong, then what to do. */
export interface SourceFault {
	readonly fault: string;
}

/** Larger files are no article or speech, and reading them could fill the memory. */
const LARGEST_FILE = 64 * 1024 * 1024;

const KINDS = ['.txt', '.md', '.html', '.htm', '.pdf'] as const;

/** Reads the text of a source from a plain text, HTML or PDF file. */
export async function readSource(file: string): Promise<SourceText | SourceFault> {
	const shown = path.basename(file);
	const kind = path.extname(file).toLowerCase();
	if (!KINDS.some((one) => one === kind)) {
		return {
			fault: `\`${shown}\` is none of the files that can be read: ${KINDS.join(', ')}. Save the source as one of them.`,
		};
	}
	let bytes: Buffer;
	try {
		const { size } = await stat(file);
		if (size > LARGEST_FILE) {
			return {
				fault: `\`${shown}\` has ${Math.ceil(size / 1024 / 1024)} MB, more than any text needs. Give the text alone, without pictures.`,
			};
		}
		bytes = await readFile(file);
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
		if (reason === 'ENOENT') {
			return { fault: `There is no file \`${file}\`. Check the path after --source or --against.` };
		}
		return {
			fault: `\`${shown}\` cannot be opened (${reason}). Check that it is a file and may be read.`,
		};
	}
	const read = kind === '.pdf' ? await readPdf(bytes, shown) : readText(bytes, shown, kind);
	if ('fault' in read) return read;
	if (read.text.trim() === '') {
		return { fault: `\`${shown}\` has no words in it. Give the file that holds the text.` };
	}
	return { ...read, sha256: createHash('sha256').update(bytes).digest('hex') };
}

type Read = Omit<SourceText, 'sha256'> | SourceFault;

function readText(bytes: Buffer, shown: string, kind: string): Read {
	const isHtml = kind === '.html' || kind === '.htm';
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const declared = isHtml ? decodeDeclared(bytes) : undefined;
		if (declared === undefined) {
			return {
				fault: `\`${shown}\` is not UTF-8 text, so its quotation marks and accents cannot be told. Save it as UTF-8.`,
			};
		}
		text = declared;
	}
	if (text.includes('\0')) {
		return {
			fault: `\`${shown}\` is no text: it has zero bytes in it. Save the source as plain text in UTF-8.`,
		};
	}
	return isHtml ? readHtml(text, shown) : { text };
}

/** Decodes an older page by the encoding that it declares itself, if it is one we know. */
function decodeDeclared(bytes: Buffer): string | undefined {
	const head = bytes.subarray(0, 1024).toString('latin1');
	const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
	if (label === undefined || /^utf-?8$/i.test(label)) return undefined;
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function readHtml(html: string, shown: string): Read {
	try {
		const tree = fromHtml(html);
		let title: string | undefined;
		visit(tree, 'element', (element) => {
			if (element.tagName === 'title' && title === undefined) {
				title = toText(element, { whitespace: 'nowrap' }).replace(/\s+/g, ' ').trim();
			}
		});
		return { text: toText(tree), ...(title !== undefined && title !== '' ? { title } : {}) };
	} catch (error) {
		// Elements nested tens of thousands deep, for one.
		return {
			fault: `\`${shown}\` cannot be read as HTML (${reasonOf(error)}). Save the text alone, as .txt.`,
		};
	}
}

async function readPdf(bytes: Buffer, shown: string): Promise<Read> {
	const { getDocumentProxy, extractText, getMeta } = await import('unpdf');
	try {
		// A copy: the library takes the memory it is given for itself.
		const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
		const { text: pages } = await extractText(document, { mergePages: false });
		const text = pages.join('\n');
		if (text.trim() === '') {
			return {
				fault: `\`${shown}\` holds pictures of pages, not text, so nothing can be compared. Run it through text recognition first, or give a .txt file.`,
			};
		}
		const { info } = await getMeta(document);
		const title: unknown = info['Title'];
		return {
			text,
			...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
		};
	} catch (error) {
		const isLocked = error instanceof Error && error.name === 'PasswordException';
		return {
			fault: isLocked
				? `\`${shown}\` is locked with a password. Save it without one.`
				: `\`${shown}\` cannot be read as a PDF (${reasonOf(error)}). Save it anew, or give a .txt file.`,
		};
	}
}

function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.split('\n')[0]?.slice(0, 120) ?? 'unknown reason';
}
