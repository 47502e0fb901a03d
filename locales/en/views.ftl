# Saved views.

views-view = View
views-save-view = Save view
views-save-as = Save as a new view
views-name = Name of the view
views-share = Visible to everybody
views-open-with = Open the list with this view
views-do-not-open = Do not open the list with this view
views-favour = Show as a tab
views-unfavour = Hide from the tabs
views-take-over = Save the changes to the view
views-delete = Delete the view
views-told-saved = View saved: { $name }
views-told-changed = View is up to date: { $name }
views-told-deleted = View deleted: { $name }
views-told-chosen = Your choice is saved.
views-name-needed = Give the view a name of 60 characters at most.
refusal-view-missing = The view is not there any more.
refusal-view-not_yours = Only its maker or an administrator can change the view.
refusal-view-too_many = There are as many views as one may keep. Delete one first.
flaw-columns-unfit = There are too many columns, or one of them does not fit.
