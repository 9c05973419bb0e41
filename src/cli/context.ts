/** What a command may touch: where it runs, what it is told, where it prints. */
export interface Context {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Prints to standard output. */
	out(text: string): void;
	/** Prints to standard error. */
	err(text: string): void;
	/** The day on which the command runs, `YYYY-MM-DD`. */
	today(): string;
}

/** The exit codes of every command. */
export const EXIT = { fine: 0, contentErrors: 1, wrongUsage: 2 } as const;

/** The context of a real run. */
export function realContext(): Context {
	// A reader that has seen enough (`… | head`) closes the pipe; that is no fault.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit();
	});
	return {
		cwd: process.cwd(),
		env: process.env,
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text),
		today: () => new Date().toISOString().slice(0, 10),
	};
}
