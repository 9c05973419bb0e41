import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from './folders.ts';

/** One measured figure, beside what was measured with it in the same run. */
export interface Figure {
	/** What was measured, in words. */
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** A peer or floor: the ratio is `value` to this. */
	readonly beside?: { readonly name: string; readonly value: number };
	/** What it may be at most. */
	readonly goal?: { readonly ratio: number } | { readonly value: number };
}

/** What a suite does: measures, says how far it is, and gives its figures. */
export type Suite = (
	argv: readonly string[],
	say: (progress: string) => void
) => Promise<readonly Figure[]>;

/** How often a figure holds what it is compared with. */
export function ratioOf({ value, beside }: Figure): number | undefined {
	return beside === undefined || beside.value === 0 ? undefined : value / beside.value;
}

/** Whether a figure is within its goal; nothing where it has none. */
export function isWithin(figure: Figure): boolean | undefined {
	const { goal, value } = figure;
	if (goal === undefined) return undefined;
	if ('value' in goal) return value <= goal.value;
	const ratio = ratioOf(figure);
	return ratio === undefined ? undefined : ratio <= goal.ratio;
}

/** Figures as a table, one a line. */
export function formatTable(figures: readonly Figure[]): string {
	const rows = figures.map((figure) => {
		const { name, value, unit, beside, goal } = figure;
		const ratio = ratioOf(figure);
		const within = isWithin(figure);
		return [
			name,
			`${formatNumber(value)} ${unit}`,
			beside === undefined ? '' : `${beside.name}: ${formatNumber(beside.value)} ${unit}`,
			ratio === undefined ? '' : `× ${ratio.toFixed(2)}`,
			goal === undefined
				? ''
				: 'ratio' in goal
					? `≤ × ${goal.ratio}`
					: `≤ ${formatNumber(goal.value)} ${unit}`,
			within === undefined ? '' : within ? 'yes' : 'no',
		];
	});
	const table = [['figure', 'ours', 'beside', 'ratio', 'goal', 'met'], ...rows];
	const widths = table[0]?.map((_cell, column) =>
		Math.max(...table.map((row) => row[column]?.length ?? 0))
	);
	return table
		.map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
		.map((line) => line.trimEnd())
		.join('\n');
}

function formatNumber(value: number): string {
	const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
	return value.toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

interface Results {
	readonly machine: { readonly cores: number; readonly processor: string; readonly node: string };
	readonly suites: Readonly<
		Record<string, { readonly measured: string; readonly figures: readonly Figure[] }>
	>;
}

/** Writes a suite's figures to `.cache/bench/results.json`; those of other suites stay. */
export function keepFigures(suite: string, figures: readonly Figure[]): string {
	const file = path.join(cacheFolder, 'results.json');
	const results: Results = {
		machine: {
			cores: os.availableParallelism(),
			processor: os.cpus()[0]?.model ?? 'unknown',
			node: process.version,
		},
		suites: {
			...readSuites(file),
			[suite]: {
				measured: new Date().toISOString(),
				figures: figures.map((one) => ({ ...one, ratio: ratioOf(one), within: isWithin(one) })),
			},
		},
	};
	mkdirSync(cacheFolder, { recursive: true });
	writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
	return file;
}

function readSuites(file: string): Results['suites'] {
	try {
		// Only this function writes the file.
		return (JSON.parse(readFileSync(file, 'utf8')) as Results).suites;
	} catch {
		return {};
	}
}
