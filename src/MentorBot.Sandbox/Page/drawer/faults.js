// Things that go wrong on Discord, to order here.

import { request } from '../api.js';
import { h } from '../dom.js';
import { FAULTS, settingsOf } from './faultList.js';

/** @typedef {{ id: string, fault: string, count: number }} Ordered */

/** @returns {import('./drawer.js').Tab} */
export function faultsTab() {
  const list = h('ul', { class: 'ordered', 'aria-label': 'Ordered faults' });
  const said = h('p', { role: 'status' });
  /** @param {() => Promise<unknown>} action */
  const attempt = async action => {
    said.textContent = '';
    try {
      await action();
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
    }
    await show();
  };
  const show = async () => {
    const { ordered } = await request('faults').catch(() => ({ ordered: [] }));
    list.replaceChildren(...ordered.map((/** @type {Ordered} */ one) =>
      orderedRow(one, () => attempt(() => request(`faults/${one.id}`, undefined, 'DELETE')))));
    if (ordered.length === 0) list.append(h('li', { class: 'drawer-empty' }, 'Nothing is ordered.'));
  };

  const forms = h('div', {});
  const panel = h(
    'div', { class: 'drawer-panel' },
    h('h3', {}, 'Ordered'), list, said,
    h('h3', {}, 'Let something go wrong'),
    forms,
  );
  const open = () => {
    // Anew each time: servers and people come and go.
    forms.replaceChildren(...FAULTS.map(fault =>
      faultForm(fault, body => attempt(() => request('faults', { fault: fault.name, ...fault.always?.(), ...body })))));
    show();
    // Faults happen behind the page's back; how often is worth seeing.
    const looking = setInterval(show, 2000);
    return () => clearInterval(looking);
  };
  return { name: 'Faults', panel, open };
}

/**
 * @param {Ordered} one
 * @param {() => void} callOff
 */
function orderedRow({ fault, count }, callOff) {
  const title = FAULTS.find(known => known.name === fault)?.title ?? fault;
  return h(
    'li', {}, h('span', {}, `${title} `, h('small', {}, `happened ${count} ${count === 1 ? 'time' : 'times'}`)),
    h('button', { type: 'button', class: 'secondary', 'aria-label': `Call off: ${title}`, onclick: callOff }, 'Call off'),
  );
}

/**
 * @param {import('./faultList.js').FaultKind} fault
 * @param {(body: Record<string, any>) => void} order
 */
function faultForm(fault, order) {
  const settings = settingsOf(fault);
  const fields = settings.map(setting => ({
    setting,
    input: setting.choices
      ? h('select', { name: setting.name }, ...setting.choices().map(([value, label]) => h('option', { value }, label)))
      : h('input', { name: setting.name, type: 'number', value: setting.value, step: 'any' }),
  }));
  const form = h(
    'form', { class: 'fault', 'aria-label': fault.title },
    h('p', {}, h('strong', {}, fault.title), ' ', fault.about),
    h('div', { class: 'fault-row' },
      ...fields.map(({ setting, input }) => h('label', {}, `${setting.label} `, input)),
      h('button', { type: 'submit', class: 'secondary', 'aria-label': `Order: ${fault.title}` }, 'Order')),
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    order(Object.fromEntries(fields.filter(({ input }) => input.value !== '').map(({ setting, input }) =>
      [setting.name, typeof setting.value === 'number' ? Number(input.value) : input.value])));
  });
  return form;
}
