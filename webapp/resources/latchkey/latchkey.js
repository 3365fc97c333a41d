'use strict';

/* What HTML alone cannot do: copying, dialogs, menus, tabs, and telling of a call that failed. */
window.latchkey = (() => {

  const byId = id => document.getElementById(id);

  /** Where the thing that was pressed has gone, somewhere near it; otherwise the keyboard would begin at the top again. */
  const focus = id => {
    const place = byId(id);
    place?.scrollIntoView({ block: 'nearest' });
    place?.focus({ preventScroll: true });
  };

  /** Opens a dialog whose fields have come; the browser keeps the focus inside and gives it back to where it came from. */
  const open = (args, id) => {
    if (!args || args.validationFailed) {
      focus('messages');
      return;
    }
    const dialog = byId(id);
    // What other dialogs asked before would be a second field of the same name.
    document.querySelectorAll('dialog:not([open]) .dialog-body').forEach(body => body.closest('dialog') === dialog || body.replaceChildren());
    if (!dialog.open) {
      dialog.showModal();
    }
    (dialog.querySelector('[aria-invalid="true"]') || dialog.querySelector('[data-first]'))?.focus();
  };

  /** After an answer: stay in the dialog at the first thing to mend, or leave it for the place that tells the outcome. */
  const settle = (args, id, outcome) => {
    const dialog = byId(id);
    if (args && args.validationFailed) {
      dialog.querySelector('[aria-invalid="true"]')?.focus();
    } else if (args) {
      dialog.close();
      const repeated = args.repeated && !byId('secret');
      byId('repeated')?.toggleAttribute('hidden', !repeated);
      focus(repeated ? 'repeated' : outcome);
    }
  };

  /** After a form that is no dialog: to the first thing to mend, a field or what is said of several, or to the place that tells the outcome. */
  const mend = (args, form, outcome) => {
    if (args?.validationFailed) {
      const said = [...byId(form).querySelectorAll('.error[tabindex]')].find(place => place.textContent.trim());
      const wrong = byId(form).querySelector('[aria-invalid="true"]') || said;
      if (wrong) {
        wrong.focus();
      } else if (outcome) {
        focus('messages');
      }
    } else if (args && outcome) {
      focus(outcome);
    }
  };

  /** After a part was added to the end of a list: to its first field. */
  const last = id => [...byId(id).querySelectorAll('fieldset')].pop()?.querySelector('input, textarea, select').focus();

  const say = (button, text) => {
    const label = button.querySelector('.ui-button-text') || button;
    button.dataset.label = button.dataset.label || label.textContent;
    label.textContent = text;
    clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = setTimeout(() => { label.textContent = button.dataset.label; }, 2500);
    const heard = byId('heard');
    if (heard) {
      heard.textContent = text;
    }
  };

  const select = place => {
    if (place.select) {
      place.focus();
      place.select();
    } else {
      getSelection().selectAllChildren(place);
    }
  };

  /** The clipboard exists on https and localhost only; elsewhere the text is selected, ready for the keyboard. */
  const copy = async button => {
    const place = byId(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(place.value ?? place.textContent);
      say(button, button.dataset.copied);
    } catch {
      select(place);
      say(button, button.dataset.selected);
    }
  };

  const toggle = (button, shown) => {
    button.setAttribute('aria-expanded', shown);
    byId(button.getAttribute('aria-controls')).hidden = !shown;
  };

  const closeMenus = except => document.querySelectorAll('[data-menu][aria-expanded="true"]').forEach(button => {
    if (button !== except) {
      toggle(button, false);
    }
  });

  const choose = tab => {
    tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]').forEach(each => {
      const chosen = each === tab;
      each.setAttribute('aria-selected', chosen);
      each.tabIndex = chosen ? 0 : -1;
      byId(each.getAttribute('aria-controls')).hidden = !chosen;
    });
  };

  document.addEventListener('click', event => {
    const on = selector => event.target.closest(selector);
    const menu = on('[data-menu]');
    closeMenus(menu);
    if (menu) {
      toggle(menu, menu.getAttribute('aria-expanded') !== 'true');
    }
    const copying = on('[data-copy]');
    if (copying) {
      copy(copying);
    }
    const command = on('[data-command]');
    if (command) {
      window[command.dataset.command]([{ name: 'token', value: command.dataset.token }]);
    }
    const tab = on('[role="tab"]');
    if (tab) {
      choose(tab);
    }
    on('[data-close]')?.closest('dialog').close();
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelector('[data-menu][aria-expanded="true"]')?.focus();
      closeMenus();
    }
    const tab = event.target.closest?.('[role="tab"]');
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (tab && step) {
      const tabs = [...tab.parentElement.querySelectorAll('[role="tab"]')];
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      choose(next);
      next.focus();
    }
  });

  document.addEventListener('focusin', event => {
    if (!event.target.closest('.menu')) {
      closeMenus();
    }
  });

  // A browser that keeps the page for its Back button would keep the secret with it.
  addEventListener('pagehide', () => document.querySelectorAll('[data-once]').forEach(place => place.remove()));

  /** An answer that never came, or came as an error: say so where the person looks. */
  const note = byId('trouble');
  const trouble = () => {
    const place = document.querySelector('dialog[open] .dialog-body') || byId('main');
    place.prepend(note);
    note.hidden = false;
  };
  jQuery(document).on('pfAjaxError', trouble);
  jQuery(document).on('pfAjaxSuccess', () => { note.hidden = true; });

  return { open, settle, mend, focus, last };
})();
