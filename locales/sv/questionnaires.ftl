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
answers-left = { $left ->
    [one] 1 kvar
   *[other] { $left } kvar
}
answers-go-on = Fortsätt
answers-go-on-text = En del frågor visas utifrån dina svar. Tryck på Fortsätt när du har svarat.
answers-own = Egna svar
answers-save = Spara svaren
answers-saved = Svaren har sparats.
