# Frågeformulär och svaren på dem.
module-questionnaires = Frågeformulär
flaw-answers-unknown = Det finns ingen sådan fråga. Frågorna: { $allowed }.
flaw-answers-shape = Ett svar är text, ett tal, sant eller falskt, eller en lista av texter.
flaw-answers-not_a_number = Skriv ett tal, till exempel 12 eller 1,5.
flaw-answers-too_short = Skriv minst { $least } tecken.
flaw-answers-too_low = Det minsta möjliga talet är { $least }.
flaw-answers-too_high = Det största möjliga talet är { $most }.
flaw-answers-too_few_choices = Välj minst { $least }.
flaw-answers-too_many_choices = Välj högst { $most }.
flaw-answers-choice_full = Alternativet hann bli fullt. Välj ett annat.
flaw-answers-choice_gone = Alternativet har tagits bort. Välj ett annat.
flaw-questionnaire-unknown = Det finns inget sådant frågeformulär.
flaw-questionnaire-key_taken = Nyckeln används redan, kanske av något som tagits ur bruk.
flaw-questionnaire-kind_fixed = Typen kan inte längre bytas till denna, för då skulle svar gå förlorade. Ta bort frågan och lägg till en ny.
flaw-questionnaire-limits_crossed = Den övre gränsen måste vara minst lika stor som den nedre.
flaw-questionnaire-product_sensitive = En produkt kan inte erbjudas i en känslig fråga, för svaret raderas före faktureringen.
flaw-questionnaire-steps = En skala har minst 2 och högst { $most } steg.
flaw-questionnaire-condition_later = Villkoret måste gälla en tidigare fråga som besvaras.
flaw-questionnaire-condition_value = Välj det svar som gör att frågan visas.
refusal-answers-invalid = Kontrollera svaren.
refusal-answers-closed = Svaren kan inte längre ändras, för anmälan har stängt.
refusal-answers-not_asked = Evenemanget har inget frågeformulär.
refusal-questionnaire-missing = Frågeformuläret hittades inte.

answers-check = { $count ->
    [one] Kontrollera 1 svar
   *[other] Kontrollera { $count } svar
}
answers-required = obligatorisk
answers-choose = Välj
answers-full = fullt
answers-price = { $gross } (inkl. moms { $vat })
answers-price-bare = { $gross }
answers-left = { $left ->
    [one] 1 kvar
   *[other] { $left } kvar
}
answers-go-on = Fortsätt
answers-go-on-text = En del frågor visas utifrån dina svar. Tryck på Fortsätt när du har svarat.
answers-own = Egna svar
answers-save = Spara svaren
answers-saved = Svaren har sparats.

home-questionnaires = Frågeformulär
home-questionnaires-text = Vad de som anmäler sig får frågor om
questionnaires-text = Ett frågeformulär frågar dem som anmäler sig om det som kontaktuppgifterna inte berättar. Välj formuläret i evenemangets uppgifter.
questionnaires-empty = Inga frågeformulär ännu
questionnaires-empty-text = Gör ett formulär när du vill veta till exempel diet, transport eller önskemål.
questionnaires-archived = Tagna ur bruk
questionnaire-add = Lägg till formulär
questionnaire-new = Nytt frågeformulär
questionnaire-create = Skapa frågeformulär
questionnaire-text = Ändringar gäller dem som svarar härnäst. Givna svar bevaras med sina frågor.
questionnaire-basics-text = Namn och beskrivning är bara för personalen.
questionnaire-description = Beskrivning
questionnaire-active = Aktivt
questionnaire-active-text = Kan väljas för evenemang och besvaras.
questionnaire-off = Ur bruk
questionnaire-questions = Frågor
questionnaire-questions-text = Öppna en fråga genom att trycka på den. Ordna genom att dra eller med pilarna.
questionnaire-events = Evenemang
questionnaire-answers = Svar
questionnaire-updated = Ändrat
questionnaire-empty = Inga frågor ännu
questionnaire-empty-text = Lägg till den första frågan.
questionnaire-retired = Borttagna frågor
questionnaire-retired-text = Svaren på dem finns kvar. Tryck för att ta tillbaka en fråga.
questionnaire-texts = Texter för den som svarar
questionnaire-texts-text = Ett tomt fält får den vanliga texten eller lämnas bort.
questionnaire-title = Rubrik
questionnaire-intro = Inledning
questionnaire-flawed = Meddelande när något saknas
questionnaire-send = Text på skickaknappen
questionnaire-change = Text på ändringsknappen
questionnaire-rules = Giltighet och förvaring
questionnaire-sensitive-days = Känsliga svar raderas
questionnaire-sensitive-days-hint = Dagar efter evenemanget. Antalen bevaras.
questionnaire-preview = Förhandsvisning
questionnaire-preview-language = Förhandsvisningens språk
questionnaire-languages = Språk
questionnaire-written = { $written } / { $wanted } texter skrivna
questionnaire-uses = Detta frågas vid kommande evenemang
questionnaire-archive = Ta ur bruk
questionnaire-restore = Återställ
questionnaire-restore-one = Återställ { $name }
questionnaire-is-archived = Formuläret har tagits ur bruk
questionnaire-is-archived-text = Det används inte längre. Svaren finns kvar.
questionnaire-created = Frågeformuläret { $name } har skapats.
questionnaire-saved = Frågeformuläret { $name } har sparats.
questionnaire-archived = Frågeformuläret { $name } har tagits ur bruk.
questionnaire-restored = Frågeformuläret { $name } har återställts.
question-add = Lägg till fråga
question-new = Ny fråga
question-number = fråga { $number }
question-up = Flytta upp: { $name }
question-down = Flytta ner: { $name }
question-duplicate = Kopiera: { $name }
question-remove = Ta bort: { $name }
question-restore = Ta tillbaka frågan { $name }
question-label = Fråga ({ $language })
question-help = Hjälp ({ $language })
question-kind = Typ
question-kind-text = Text
question-kind-long_text = Lång text
question-kind-number = Tal
question-kind-email = E-postadress
question-kind-phone = Telefonnummer
question-kind-date = Datum
question-kind-time = Klockslag
question-kind-choice = Ett alternativ
question-kind-choices = Flera alternativ
question-kind-scale = Skala
question-kind-yes_no = Ja eller nej
question-kind-information = Informationstext
question-kind-section = Mellanrubrik
question-required = Obligatorisk
question-as-list = Rullgardinslista
question-choices = Alternativ
question-choice-add = Lägg till alternativ
question-choice-new = Nytt alternativ
question-choice-remove = Ta bort alternativ { $number }
question-capacity = Högst
question-product = Produkt
question-product-none = Kostar ingenting
question-more = Hjälp, gränser och villkor
question-least-text = Minst antal tecken
question-most-text = Högst antal tecken
question-least-long_text = Minst antal tecken
question-most-long_text = Högst antal tecken
question-least-number = Minsta tal
question-most-number = Största tal
question-least-scale = Skalans början
question-most-scale = Skalans slut
question-least-choices = Välj minst
question-most-choices = Välj högst
question-default = Förval
question-default-hint = Vad formuläret börjar med. Den som svarar kan ändra det.
question-default-none = Inget färdigt svar
question-sensitive = Känslig
question-sensitive-text = Till exempel diet eller allergi. Raderas efter evenemanget, antalen bevaras.
question-when = Visas när
question-when-always = Alltid
question-when-test = Svaret
question-when-is = är
question-when-is_not = är inte
question-when-contains = innehåller
question-when-is_answered = har getts
question-when-value = Värde
question-open = (öppna eller stäng)
question-open-all = Öppna alla frågor
question-choice-count = { $count ->
    [one] 1 alternativ
   *[other] { $count } alternativ
}
question-conditional = Villkorlig
question-extras = Antal och produkter
question-extras-capacity = Begränsa antalet
questionnaire-all-texts = Visa alla texter
questionnaire-untold = Inte översatt:
questionnaire-untold-more = { $count ->
    [one] och 1 till
   *[other] och { $count } till
}

event-tab-answers = Svar
results-none = Evenemanget frågar ingenting
results-none-text = Välj ett frågeformulär i evenemangets uppgifter.
results-by = Jämförelse
results-by-status = Enligt status
results-by-groups = Enligt målgrupp
results-hidden = Känsliga svar visas bara för administratörer, för den som ansvarar för evenemanget och för dem vars profil tillåter det.
results-retired = borttagen
results-mean = medeltal { $mean }
results-answer = Svar
results-share = Andel
results-all = Alla
results-people = De som svarat
results-edit = Ändra svaren
results-see = Svar på frågor
results-pages = Sidor med svarare
results-page = Sida { $page } / { $count }
results-previous = Föregående
results-nobody = Ingen har svarat ännu.
results-of = Svar till evenemanget: { $name }
results-no-groups = De som svarat hör inte till någon målgrupp, så det finns inget att jämföra.
results-more-texts = { $count ->
    [one] Visa 1 svar till
   *[other] Visa { $count } svar till
}
results-texts-in-file = { $count ->
    [one] 1 svar till finns i filen som går att ladda ner.
   *[other] De övriga { $count } svaren finns i filen som går att ladda ner.
}
results-answered = { $count ->
    [one] 1 svar
   *[other] { $count } svar
}
