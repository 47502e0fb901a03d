# Målgruppens medlemmar: varför var och en är med, vilka som hålls utanför, vilka som kom och gick, gruppens eget meddelande.

field-target-groups-sample_size = Urvalets storlek
refusal-target_group-not_yours = Bara den ansvariga får ändra den här målgruppen. Be hen öppna gruppen för andra.
flaw-filter-circular = Villkoren leder tillbaka till den här gruppen själv. Välj en annan målgrupp.
flaw-template-time_passed = Mallens sändningstid har redan gått. Ge mallen en ny tid eller välj en annan mall.

members-sample-hint = Högst så här många av dem som uppfyller villkoren lottas in i gruppen. Tomt tar med alla.
members-in = Med
members-not-in = Inte med
members-out = Hålls utanför
members-out-by = { $name } lämnade utanför { $moment }.
members-out-since = Lämnad utanför { $moment }.
members-chosen-by = { $name } valde för hand { $moment }.
members-chosen = Vald för hand { $moment }.
members-found = Kom med genom villkoren { $moment }.
members-hand-by = För hand: { $name }
members-no-mail-text = Gruppens och kampanjernas meddelanden skickas inte till hen.
members-broken = Villkoren går inte längre att använda
members-broken-text = Medlemmarna förblir som de är tills villkoren har rättats.
members-conditions-now = Villkoren nu
members-holds = Uppfyllt
members-holds-not = Inte uppfyllt
members-matches = Villkoren som helhet är uppfyllda.
members-matches-not = Villkoren som helhet är inte uppfyllda.
members-no-conditions = Gruppen har inga villkor. Medlemmarna väljs för hand.
members-open-contact = Öppna kontakten
members-why-in = Varför med i gruppen: { $group }
members-turn-refresh = Uppdatering av medlemmar
members-turn-hand = Val för hand
members-turned = { $came ->
    [one] 1 kom
   *[other] { $came } kom
}, { $went ->
    [one] 1 gick
   *[other] { $went } gick
}.
members-came = { $count ->
    [one] 1 kom
   *[other] { $count } kom
}
members-went = { $count ->
    [one] 1 gick
   *[other] { $count } gick
}
members-and-more = { $count ->
    [one] och 1 till
   *[other] och { $count } till
}
members-history = Utveckling
members-size-at = { $moment }: { $count ->
    [one] 1 kontakt
   *[other] { $count } kontakter
}
members-now = nu { $count }
members-sizes = Gruppens storlek över tid, som mest { $most }
members-no-history = Ändringar bland medlemmarna visas här.
members-keep-out = Håll utanför
members-excluded = Hålls utanför
members-let-in = Släpp in igen
members-told-excluded = { $count ->
    [one] Kontakten hålls utanför gruppen.
   *[other] { $count } kontakter hålls utanför gruppen.
}
members-not-yours = Du kan titta på gruppen
members-not-yours-text = Gruppen ändras av { $name }.
members-mail-due = Gruppen skickar sitt eget meddelande { $moment }
members-mail-due-text = Medlemmarna uppdateras strax före sändningen. Ingen får samma meddelande två gånger.
members-mail-sent = Gruppen skickade sitt eget meddelande { $moment }
members-mail-campaign = Öppna kampanjen
