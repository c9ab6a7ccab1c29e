// What the scripts of all pages begin with: elements made in one place, where text is always text. Plain JavaScript of the browser.

export const PAGE_ELEMENTS = `
'use strict';
const byId = (id) => document.getElementById(id);

/** An element with attributes and children; text always as text. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === 'on') for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
`;
