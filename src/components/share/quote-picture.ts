const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;

/** A button that draws a quotation as a picture, in the browser and only when asked. */
class QuotePicture extends HTMLElement {
	connectedCallback(): void {
		if (this.querySelector('button') !== null) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'chip';
		button.textContent = 'Make a picture';
		button.addEventListener('click', () => {
			const { words, source, isRightToLeft } = this.#read();
			drawCard(words, source, isRightToLeft).toBlob((blob) => {
				if (blob === null) return;
				const link = document.createElement('a');
				link.href = URL.createObjectURL(blob);
				link.download = 'quotation.png';
				link.click();
				URL.revokeObjectURL(link.href);
			});
		});
		this.append(button);
	}

	/** Its section has the words and whose they are; what is said of the work stands once in the page. */
	#read(): { words: string; source: string; isRightToLeft: boolean } {
		const field = (name: string): string =>
			this.closest('section')?.querySelector(`[data-field="${name}"]`)?.textContent.trim() ?? '';
		const { how = '' } = this.dataset;
		const page = document.querySelector<HTMLElement>('[data-work]');
		const { work = '', marks = '', direction = 'ltr' } = page?.dataset ?? {};
		const [open = '', close = ''] = how === 'quoted' ? marks.split('|') : [];
		return {
			words: `${open}${field('words')}${close}`,
			source: `${field('speaker')}, ${how} in ${work}`,
			isRightToLeft: direction === 'rtl',
		};
	}
}

function drawCard(words: string, source: string, isRightToLeft: boolean): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = WIDTH;
	canvas.height = HEIGHT;
	const pen = canvas.getContext('2d');
	if (pen === null) return canvas;
	const style = getComputedStyle(document.documentElement);
	const colour = (name: string): string => {
		const probe = document.createElement('span');
		probe.style.color = `var(${name})`;
		document.body.append(probe);
		const value = getComputedStyle(probe).color;
		probe.remove();
		return value;
	};
	pen.fillStyle = colour('--color-paper');
	pen.fillRect(0, 0, WIDTH, HEIGHT);
	pen.fillStyle = colour('--color-ink');
	const serif = style.getPropertyValue('--font-serif');
	pen.direction = isRightToLeft ? 'rtl' : 'ltr';
	const start = isRightToLeft ? WIDTH - MARGIN : MARGIN;
	let size = 64;
	let lines = wrap(pen, words, `600 ${size}px ${serif}`);
	while (lines.length * size * 1.25 > HEIGHT - 3.2 * MARGIN && size > 18) {
		size -= 2;
		lines = wrap(pen, words, `600 ${size}px ${serif}`);
	}
	lines.forEach((line, index) => {
		pen.fillText(line, start, MARGIN + size + index * size * 1.25);
	});
	pen.fillStyle = colour('--color-soft');
	wrap(pen, source, `28px ${style.getPropertyValue('--font-sans')}`).forEach((line, index, all) => {
		pen.fillText(line, start, HEIGHT - MARGIN - (all.length - 1 - index) * 36);
	});
	return canvas;
}

function wrap(pen: CanvasRenderingContext2D, text: string, font: string): string[] {
	pen.font = font;
	const lines: string[] = [];
	for (const word of text.split(/\s+/u)) {
		const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
		if (lines.length > 0 && pen.measureText(longer).width <= WIDTH - 2 * MARGIN)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

if (!customElements.get('quote-picture')) customElements.define('quote-picture', QuotePicture);
