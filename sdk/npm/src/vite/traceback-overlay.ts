// In development, an exception of Python that nobody catches is shown on the page as Vite shows its
// own errors, with Python's traceback.
import type { HtmlTagDescriptor } from "vite";

export const overlayId = "/@typhon/overlay";

/** What goes into each page of the dev server. */
export function overlayTag(base: string): HtmlTagDescriptor {
  const src = `${base.replace(/\/$/, "")}${overlayId}`;
  return { tag: "script", attrs: { type: "module", src }, injectTo: "head" };
}

/** The module behind {@link overlayId}. It knows a PythonError by its traceback. */
export const overlayCode = `
const show = (error) => {
  if (typeof error?.traceback !== "string") return;
  const Overlay = customElements.get("vite-error-overlay");
  if (Overlay === undefined) return; // server.hmr.overlay is false
  document.querySelectorAll("vite-error-overlay").forEach((each) => each.close());
  const err = { message: error.message, stack: error.traceback, plugin: "Python: " + error.type };
  document.body.appendChild(new Overlay(err));
};
addEventListener("error", ({ error }) => show(error));
addEventListener("unhandledrejection", ({ reason }) => show(reason));
`;
