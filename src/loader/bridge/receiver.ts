// The Python object that a method of a JavaScript class is called on.
import type { Core } from "./core.js";
import { addressOf } from "./handles.js";
import type { PythonObject } from "./handles.js";
import type { FunctionPlan } from "./plan.js";
import { errorAddress, PythonError } from "./python-error.js";

/** The address behind `this`; throws what the caller is to see when there is none. */
export function receiver(core: Core, plan: FunctionPlan, self: PythonObject | PythonError): number {
  try {
    return self instanceof PythonError ? errorAddress(self, core) : addressOf(self, core);
  } catch (error) {
    throw core.translate(error, plan.display, core.inside);
  }
}
