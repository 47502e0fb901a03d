# Questionnaires and the answers to them.
module-questionnaires = Questionnaires
flaw-answers-unknown = There is no such question. The questions: { $allowed }.
flaw-answers-shape = An answer is a text, a number, true or false, or a list of texts.
flaw-answers-not_a_number = Write a number, for example 12 or 1.5.
flaw-answers-too_short = Write at least { $least } characters.
flaw-answers-too_low = The lowest possible number is { $least }.
flaw-answers-too_high = The highest possible number is { $most }.
flaw-answers-too_few_choices = Choose at least { $least }.
flaw-answers-too_many_choices = Choose at most { $most }.
flaw-answers-choice_full = This choice has just filled up. Choose another one.
flaw-answers-choice_gone = This choice has been removed. Choose another one.
flaw-questionnaire-unknown = There is no such questionnaire.
flaw-questionnaire-key_taken = The key is taken, perhaps by something that was retired.
flaw-questionnaire-kind_fixed = The type can no longer be changed to this one, because answers would be lost. Remove the question and add a new one.
flaw-questionnaire-limits_crossed = The upper limit must not be below the lower one.
flaw-questionnaire-steps = A scale has at least 2 and at most { $most } steps.
flaw-questionnaire-condition_later = The condition must look at an earlier question that is answered.
flaw-questionnaire-condition_value = Choose the answer for which the question is shown.
refusal-answers-invalid = Check the answers.
refusal-answers-closed = Answers can no longer be changed, because registration has closed.
refusal-answers-not_asked = The event has no questionnaire.
refusal-questionnaire-missing = The questionnaire was not found.

answers-check = { $count ->
    [one] Check 1 answer
   *[other] Check { $count } answers
}
answers-required = required
answers-choose = Choose
answers-full = full
answers-left = { $left ->
    [one] 1 left
   *[other] { $left } left
}
answers-go-on = Continue
answers-go-on-text = Some questions appear depending on your answers. Press Continue when you have answered.
answers-own = My answers
answers-save = Save the answers
answers-saved = Answers saved.
