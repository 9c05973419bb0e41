import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Run {
	readonly seconds: number;
	/** Work done on all cores, the last tenth of a second left out; 0 where it cannot be read. */
	readonly cpuSeconds: number;
	/** Resident memory of the process and all its children at its highest, in MB; 0 where it cannot be read. */
	readonly peakMb: number;
	/** When it started, as `Date.now()` gives it. */
	readonly startedAt: number;
	readonly output: string;
}

const SAMPLE_MS = 100;

/** Runs a command to its end and measures it; a command that fails is an error with its output. */
export async function measureRun(
	command: readonly [string, ...string[]],
	options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> }
): Promise<Run> {
	const [program, ...args] = command;
	const startedAt = Date.now();
	const child = spawn(program, args, {
		cwd: options.cwd,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	let peakKb = 0;
	let cpuSeconds = 0;
	const sampling = setInterval(() => {
		if (child.pid === undefined) return;
		peakKb = Math.max(peakKb, residentKb(child.pid));
		cpuSeconds = Math.max(cpuSeconds, workedSeconds(child.pid));
	}, SAMPLE_MS);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	clearInterval(sampling);
	const seconds = (Date.now() - startedAt) / 1000;
	if (code !== 0)
		throw new Error(`\`${command.join(' ')}\` ended with ${code ?? 'a signal'}:\n${output}`);
	return { seconds, cpuSeconds, peakMb: peakKb / 1024, startedAt, output };
}

/** The resident memory of a process and everything it started, from /proc (Linux only). */
function residentKb(pid: number): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const own = Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0);
		return own + childrenOf(pid).reduce((sum, child) => sum + residentKb(child), 0);
	} catch {
		// The process has just ended, or this system has no /proc.
		return 0;
	}
}

/** The time a process and what it started have worked, from /proc (Linux only). */
function workedSeconds(pid: number): number {
	try {
		// After the name in brackets: state is field 3, so user, system and those of ended children are 14 to 17.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /su, '')
			.split(' ');
		const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
		return own + childrenOf(pid).reduce((sum, child) => sum + workedSeconds(child), 0);
	} catch {
		return 0;
	}
}

function childrenOf(pid: number): number[] {
	return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
		readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
			.split(' ')
			.filter(Boolean)
			.map(Number)
	);
}
