# Ändra många poster på en gång.

bulk-edit-title = { $count ->
    [one] Ändra 1 post
   *[other] Ändra { $count } poster
}
bulk-what = Vad som ändras
bulk-what-add-tags = Lägg till taggar
bulk-what-remove-tags = Ta bort taggar
bulk-what-join-group = Lägg till i målgrupp
bulk-what-leave-group = Ta bort ur målgrupp
bulk-edit-text = Ändringen kan ångras i ett dygn.
bulk-do = { $count ->
    [one] Ändra 1
   *[other] Ändra { $count }
}
bulk-go-on = Fortsätt
bulk-may-be-empty = Tomt tar bort uppgiften.
bulk-many-hint = Om du inte väljer något töms fältet.
bulk-told-changed = { $count ->
    [0] Inget ändrades.
    [one] 1 post ändrades.
   *[other] { $count } poster ändrades.
}
bulk-told-archived = { $count ->
    [0] Inget arkiverades.
    [one] 1 post arkiverades.
   *[other] { $count } poster arkiverades.
}
bulk-told-restored = { $count ->
    [0] Inget återställdes.
    [one] 1 post återställdes.
   *[other] { $count } poster återställdes.
}
bulk-told-joined = { $count ->
    [0] Alla var redan i gruppen.
    [one] 1 kontakt lades till i gruppen.
   *[other] { $count } kontakter lades till i gruppen.
}
bulk-told-left = { $count ->
    [0] Ingen var i gruppen.
    [one] 1 kontakt togs bort ur gruppen.
   *[other] { $count } kontakter togs bort ur gruppen.
}
bulk-told-sent = { $count ->
    [0] Inget skickades.
    [one] 1 meddelande går iväg snart.
   *[other] { $count } meddelanden går iväg snart.
}
bulk-told-undone = { $restored ->
    [0] Inget ångrades.
    [one] 1 post fick tillbaka sina uppgifter.
   *[other] { $restored } poster fick tillbaka sina uppgifter.
} { $kept ->
    [0] { "" }
    [one] En ångrades inte, för den har ändrats sedan dess.
   *[other] { $kept } ångrades inte, för de har ändrats sedan dess.
}
bulk-state-running = Pågår
bulk-state-done = Klart
bulk-state-stopped = Avbrutet
bulk-state-undoing = Ångras
bulk-state-undone = Ångrat
bulk-progress = { $seen } / { $total }
bulk-refused = De här ändrades inte
bulk-back = Tillbaka till listan
bulk-stop = Avbryt
bulk-undone-until = Kan ångras till { $moment }
bulk-title = Ändring av många poster
bulk-all = alla { $count }
bulk-edit = Ändra uppgifter
bulk-join = Till målgrupp
bulk-restore = Återställ
bulk-send = Skicka igen
refusal-bulk-missing = Åtgärden hittas inte.
refusal-bulk-not_offered = Det här går inte att göra med posterna i den här listan.
refusal-bulk-not_undoable = Det här kan inte längre ångras.
