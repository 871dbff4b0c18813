// What this device remembers: the code of each seat, and how somebody likes to read. A browser may refuse to.

const read = (place, key) => {
  try {
    return place().getItem(`parlor.${key}`);
  } catch {
    return null;
  }
};
const write = (place, key, value) => {
  try {
    if (value === null) place().removeItem(`parlor.${key}`);
    else place().setItem(`parlor.${key}`, value);
  } catch {
    // A private window, or no space: it is asked anew next time.
  }
};
const lasting = () => localStorage;
const here = () => sessionStorage;

/// The code that brings back a seat: until it is put away.
export const code = (event) => read(lasting, `code.${event}`);
/// Whose seat that is.
export const holder = (event) => read(lasting, `holder.${event}`);
export const keepCode = (event, code, holder = null) => {
  write(lasting, `code.${event}`, code);
  write(lasting, `holder.${event}`, holder);
};

/// The key of somebody who leads, as long as this tab is open.
export const key = (event) => JSON.parse(read(here, `key.${event}`) ?? "null");
export const keepKey = (event, pair) => write(here, `key.${event}`, pair && JSON.stringify(pair));

export const choice = (name) => read(lasting, name);
export const choose = (name, value) => write(lasting, name, value);
