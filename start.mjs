// First thing that runs on a bare machine: only Node >= 18, npm, git and Python are there, nothing is installed.
// So: no dependencies, syntax that Node 18 parses. It finds a Node that Backstage supports, installs with the Yarn
// of package.json, and hands over to packages/commands.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const state = join(root, '.sandbox');
const logs = join(state, 'logs');
const { packageManager } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
// Backstage 1.55 supports 22 and 24; better-sqlite3 13 crashes without a message on 20.
const supported = [22, 24];
const wanted = 'node@24';

function run(title, command, args, options, repair) {
  mkdirSync(logs, { recursive: true });
  const log = join(
    logs,
    `${title.replace(/[^a-z]+/gi, '-').toLowerCase()}.log`,
  );
  process.stdout.write(`  ${title} … `);
  const started = Date.now();
  const result = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  writeFileSync(log, output);
  if (result.status !== 0) {
    console.log(`failed after ${seconds} s\n`);
    console.error(output.trimEnd().split('\n').slice(-20).join('\n'));
    console.error(
      `\n${
        result.error ? `${result.error.message}\n` : ''
      }The whole log: ${log}\n${repair}`,
    );
    process.exit(1);
  }
  console.log(`${seconds} s`);
  return result.stdout;
}

function supportedNode() {
  if (supported.includes(Number(process.versions.node.split('.')[0]))) {
    return process.execPath;
  }
  // In the temporary directory, because npm would otherwise read the whole node_modules of the project first.
  const printed = run(
    `Getting Node 24 (this is ${process.versions.node}, Backstage needs 22 or 24)`,
    'npm',
    [
      'exec',
      '--yes',
      `--package=${wanted}`,
      '--',
      'node',
      '-p',
      'process.execPath',
    ],
    { cwd: tmpdir() },
    'Is the npm registry reachable? Or put Node 22 or 24 on the PATH and run the command again.',
  );
  return printed.trim().split('\n').pop();
}

function manifestsHash() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      manifests.push(join(folder, name, 'package.json'));
    }
  }
  for (const manifest of manifests) {
    if (existsSync(join(root, manifest))) {
      hash.update(readFileSync(join(root, manifest)));
    }
  }
  return hash.digest('hex');
}

/** Puts a file in its place whole: another command may run beside this one and need it at any moment. */
function replace(file, make) {
  const made = `${file}.${process.pid}`;
  rmSync(made, { force: true });
  make(made);
  renameSync(made, file);
}

/** A directory with `node` and `yarn` in it: tools of Backstage call them by name. */
function toolDirectory(node) {
  const directory = join(state, 'bin');
  mkdirSync(directory, { recursive: true });
  replace(join(directory, 'node'), file => symlinkSync(node, file));
  replace(join(directory, 'yarn'), file =>
    writeFileSync(
      file,
      `#!/bin/sh\nexec npm exec --yes --package=@yarnpkg/cli-dist@${
        packageManager.split('@')[1]
      } -- yarn "$@"\n`,
      { mode: 0o755 },
    ),
  );
  return directory;
}

function install(env) {
  const stamp = join(root, 'node_modules', '.installed-manifests');
  const hash = manifestsHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  run(
    'Installing the dependencies, about two minutes the first time',
    join(state, 'bin', 'yarn'),
    ['install', '--immutable'],
    { cwd: root, env },
    'Is the npm registry reachable, and is there 3 GB of free disk space? Run the command again to go on.',
  );
  replace(stamp, file => writeFileSync(file, hash));
}

const started = Date.now();
const node = supportedNode();
const tools = toolDirectory(node);
const env = {
  ...process.env,
  PATH: [tools, process.env.PATH].join(delimiter),
  SANDBOX_STARTED_AT: process.env.SANDBOX_STARTED_AT ?? String(started),
};
install(env);
const child = spawn(
  node,
  [
    '--no-warnings',
    '--require',
    join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    join(root, 'packages/commands/src/cli.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, env, stdio: 'inherit' },
);
// Ctrl-C reaches the child by itself; wait here until it has ended everything it started.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
