// The Node hook itself: one `resolve` in two flavours, because Node 20 runs hooks in a thread of
// their own (asynchronous) and newer versions run them in place (synchronous).
import type { ResolveHook, ResolveFnOutput, ResolveHookContext } from "node:module";
import { generatedFolder, isPythonPath } from "./project.js";
import { resolvePython } from "./resolve-python.js";

/** For `module.register`. */
export const resolve: ResolveHook = async (specifier, context, next) =>
  resolved(specifier, context) ?? withFormat(await next(specifier, context));

type SyncNext = (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput;

/** For `module.registerHooks`. */
export function resolveSync(
  specifier: string,
  context: ResolveHookContext,
  next: SyncNext,
): ResolveFnOutput {
  return resolved(specifier, context) ?? withFormat(next(specifier, context));
}

function resolved(specifier: string, context: ResolveHookContext): ResolveFnOutput | undefined {
  if (!isPythonPath(specifier) || context.parentURL === undefined) return undefined;
  const url = resolvePython(specifier, context.parentURL);
  return { url, format: "module", shortCircuit: true };
}

// Generated modules are ES modules, also in a project whose package.json says nothing about that.
function withFormat(output: ResolveFnOutput): ResolveFnOutput {
  const isGenerated = output.url.includes(`/${generatedFolder}/modules/`);
  return isGenerated && output.url.endsWith(".js") ? { ...output, format: "module" } : output;
}
