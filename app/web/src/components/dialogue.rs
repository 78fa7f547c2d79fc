use leptos::html::Dialog;
use leptos::prelude::*;
use web_sys::HtmlDialogElement;

/// Opens or closes a dialog over the page.
pub fn show_dialog(dialog: &HtmlDialogElement, is_shown: bool) {
    if is_shown && !dialog.open() {
        // It fails only where the dialog is open already.
        let _ = dialog.show_modal();
    } else if !is_shown && dialog.open() {
        dialog.close();
    }
}

/// Whether a dialog that says it has closed still is: it says so only later, and may have been opened again since.
pub fn is_closed(dialog: NodeRef<Dialog>) -> bool {
    dialog.get_untracked().is_none_or(|dialog| !dialog.open())
}

/// A dialog that is open for as long as a signal says; gives what it does when it is closed, as by the browser on Escape.
pub fn dialog_shown_by(dialog: NodeRef<Dialog>, is_shown: RwSignal<bool>) -> impl Fn() + Copy {
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            show_dialog(&dialog, is_shown.get());
        }
    });
    move || {
        if is_closed(dialog) {
            is_shown.set(false);
        }
    }
}
