import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/**
 * The keys with which the sources ask for texts, of a plural without `_one` and
 * `_other`. The compiler knows by the type of `layer.${state.layer}` each key
 * that it can be.
 *
 * @param src - the folder of the sources
 * @param allKeys - the keys there are
 */
export function usedKeys(src: string, allKeys: readonly string[]): Set<string> {
  const files = sourcesIn(src);
  const program = ts.createProgram(
    files,
    compilerOptions(resolve(src, '../../../tsconfig.json')),
  );
  const checker = program.getTypeChecker();
  const used = new Set<string>();

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) {
      for (const key of keysOf(node)) used.add(key);
    }
    ts.forEachChild(node, visit);
  }

  function keysOf(call: ts.CallExpression): string[] {
    if (/(^|\.)t$/.test(call.expression.getText())) {
      // There the key is any of a parameter's, and the callers say of which.
      return isInUseParameterLabel(call) ? [] : valuesOf(call.arguments[0]);
    }
    const [name, ...rest] = call.arguments;
    if (rest.length !== 1 || !ts.isStringLiteral(name)) return [];
    const { declaration } = checker.getResolvedSignature(call) ?? {};
    return declaration && isInUseParameterLabel(declaration)
      ? allKeys.filter(key => key.startsWith(`parameter.${name.text}.`))
      : [];
  }

  function valuesOf(key: ts.Expression): string[] {
    const type = checker.getTypeAtLocation(key);
    return (type.isUnion() ? type.types : [type]).map(value => {
      if (value.isStringLiteral()) return value.value;
      const { fileName } = key.getSourceFile();
      throw new Error(`${fileName}: ${key.getText()} may be any text`);
    });
  }

  for (const file of files) visit(program.getSourceFile(file)!);
  return used;
}

/** The sources that are shipped, without the texts themselves. */
export function sourcesIn(src: string): string[] {
  return ts.sys.readDirectory(
    src,
    ['.ts', '.tsx'],
    ['**/*.test.*', '**/__testUtils__', 'translations', 'setupTests.ts'],
  );
}

function compilerOptions(tsconfig: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [] },
    ts.sys,
    dirname(tsconfig),
  );
  return { ...options, noEmit: true, types: [] };
}

function isInUseParameterLabel(node: ts.Node): boolean {
  return node.getSourceFile().fileName.endsWith('/useParameterLabel.ts');
}
