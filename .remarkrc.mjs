// Read by editors that run remark: the findings of `npm run lint` appear where they stand.
import remarkEditionRules from './src/cli/remark-edition-rules.ts';

export default { plugins: [remarkEditionRules] };
