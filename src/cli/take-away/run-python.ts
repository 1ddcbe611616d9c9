import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Few threads: tests run beside each other. */
const environment = { ...process.env, OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };

/** What a Python program prints; rejects, with what it said, where it fails. A program named by a URL stands here. */
export async function runPython(
  python: string,
  program: URL | string,
  args: readonly string[] = [],
  input = '',
): Promise<string> {
  const file = typeof program === 'string' ? program : fileURLToPath(program);
  const running = promisify(execFile)(python, [file, ...args], { env: environment, maxBuffer: 2 ** 26 });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

/** The same in several processes, as `torchrun` starts them. */
export function runDistributed(python: string, processes: number, program: string, args: readonly string[]) {
  const launcher = ['--nproc_per_node', `${processes}`, '--master_port', '0', '--redirects', '1', '--tee', '1'];
  const all = ['-m', 'torch.distributed.run', '--standalone', ...launcher, program, ...args];
  return promisify(execFile)(python, all, { env: environment, maxBuffer: 2 ** 26 });
}
