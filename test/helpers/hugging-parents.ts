/** Parents that are as wide as what they hold, by name: what a shop puts its checkout in. */
export const HUGGING_PARENTS: Readonly<Record<string, string>> = {
  dialog: '<dialog open></dialog>',
  'a flex column': '<div style="display: flex; flex-direction: column; align-items: center"></div>',
  'a flex row': '<div style="display: flex; justify-content: center"></div>',
  'a grid': '<div style="display: grid; place-items: center"></div>',
  'a float': '<div style="float: left"></div>',
  'an inline block': '<div style="display: inline-block"></div>',
  'a positioned box': '<div style="position: absolute"></div>',
};

/** Puts an element into such a parent in a page of this width. */
export function putInto(parent: string, width: number, element: Element): HTMLElement {
  const page = document.createElement('div');
  page.style.cssText = `position: relative; width: ${width}px; font: 16px sans-serif`;
  page.innerHTML = HUGGING_PARENTS[parent]!;
  page.firstElementChild!.append(element);
  return page;
}
