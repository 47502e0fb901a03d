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
flaw-questionnaire-product_sensitive = A product cannot be offered in a sensitive question, for the answer is erased before it is invoiced.
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
answers-price = { $gross } (incl. VAT { $vat })
answers-price-bare = { $gross }
answers-left = { $left ->
    [one] 1 left
   *[other] { $left } left
}
answers-go-on = Continue
answers-go-on-text = Some questions appear depending on your answers. Press Continue when you have answered.
answers-own = My answers
answers-save = Save the answers
answers-saved = Answers saved.

home-questionnaires = Questionnaires
home-questionnaires-text = What those who register are asked
questionnaires-text = A questionnaire asks those who register what their contact details do not tell. Choose it in the details of an event.
questionnaires-empty = No questionnaires yet
questionnaires-empty-text = Make one when you want to know diets, transport or wishes.
questionnaires-archived = Retired
questionnaire-add = Add questionnaire
questionnaire-new = New questionnaire
questionnaire-create = Create questionnaire
questionnaire-text = Changes hold for those who answer next. Given answers stay with their questions.
questionnaire-basics-text = Name and description are for staff only.
questionnaire-description = Description
questionnaire-active = Active
questionnaire-active-text = Can be chosen for events and answered.
questionnaire-off = Not in use
questionnaire-questions = Questions
questionnaire-questions-text = Press a question to open it. Order them by dragging or with the arrows.
questionnaire-events = Events
questionnaire-answers = Answers
questionnaire-updated = Changed
questionnaire-empty = No questions yet
questionnaire-empty-text = Add the first question.
questionnaire-retired = Removed questions
questionnaire-retired-text = Their answers are kept. Press to bring a question back.
questionnaire-texts = Texts for respondents
questionnaire-texts-text = What is empty gets the usual text or is left out.
questionnaire-title = Heading
questionnaire-intro = Introduction
questionnaire-flawed = Message when something is missing
questionnaire-send = Text of the send button
questionnaire-change = Text of the change button
questionnaire-rules = Validity and keeping
questionnaire-sensitive-days = Sensitive answers are erased
questionnaire-sensitive-days-hint = Days after the event. Counts stay.
questionnaire-preview = Preview
questionnaire-preview-language = Language of the preview
questionnaire-languages = Languages
questionnaire-written = { $written } of { $wanted } texts written
questionnaire-uses = Events to come ask this
questionnaire-archive = Retire
questionnaire-restore = Restore
questionnaire-restore-one = Restore { $name }
questionnaire-is-archived = The questionnaire is retired
questionnaire-is-archived-text = It is not asked any more. Its answers are kept.
questionnaire-created = Questionnaire { $name } created.
questionnaire-saved = Questionnaire { $name } saved.
questionnaire-archived = Questionnaire { $name } retired.
questionnaire-restored = Questionnaire { $name } restored.
question-add = Add question
question-new = New question
question-number = question { $number }
question-up = Move up: { $name }
question-down = Move down: { $name }
question-duplicate = Duplicate: { $name }
question-remove = Remove: { $name }
question-restore = Bring back the question { $name }
question-label = Question ({ $language })
question-help = Help ({ $language })
question-kind = Type
question-kind-text = Text
question-kind-long_text = Long text
question-kind-number = Number
question-kind-email = Email address
question-kind-phone = Telephone number
question-kind-date = Date
question-kind-time = Time of day
question-kind-choice = One choice
question-kind-choices = Several choices
question-kind-scale = Scale
question-kind-yes_no = Yes or no
question-kind-information = Information
question-kind-section = Section heading
question-required = Required
question-as-list = A list that opens
question-choices = Choices
question-choice-add = Add choice
question-choice-new = New choice
question-choice-remove = Remove choice { $number }
question-capacity = At most
question-product = Product
question-product-none = Costs nothing
question-more = Help, limits and condition
question-least-text = Fewest characters
question-most-text = Most characters
question-least-long_text = Fewest characters
question-most-long_text = Most characters
question-least-number = Lowest number
question-most-number = Highest number
question-least-scale = First step
question-most-scale = Last step
question-least-choices = Choose at least
question-most-choices = Choose at most
question-default = Default
question-default-hint = What the form begins with. Who answers may change it.
question-default-none = No answer to begin with
question-sensitive = Sensitive
question-sensitive-text = A diet or an allergy, for example. Erased after the event; counts stay.
question-when = Shown when
question-when-always = Always
question-when-test = The answer
question-when-is = is
question-when-is_not = is not
question-when-contains = contains
question-when-is_answered = is given
question-when-value = Value
question-open = (open or close)
question-open-all = Open all questions
question-choice-count = { $count ->
    [one] 1 choice
   *[other] { $count } choices
}
question-conditional = Conditional
question-extras = Limits and products
question-extras-capacity = Limit how many
questionnaire-all-texts = Show all texts
questionnaire-untold = Not translated:
questionnaire-untold-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}

event-tab-answers = Answers
results-none = The event asks nothing
results-none-text = Choose a questionnaire in the details of the event.
results-by = Side by side
results-by-status = By status
results-by-groups = By target group
results-hidden = Sensitive answers are shown only to administrators, to who answers for the event, and to those whose profile allows it.
results-retired = removed
results-mean = mean { $mean }
results-answer = Answer
results-share = Share
results-all = All
results-people = Who answered
results-edit = Edit answers
results-see = Answers to the questionnaire
results-pages = Pages of people who answered
results-page = Page { $page } of { $count }
results-previous = Previous
results-nobody = Nobody has answered yet.
results-of = Answers to the event: { $name }
results-no-groups = Nobody who answered is in a target group, so there is nothing to compare.
results-more-texts = { $count ->
    [one] Show 1 more answer
   *[other] Show { $count } more answers
}
results-texts-in-file = { $count ->
    [one] 1 more answer is in the file to download.
   *[other] The other { $count } answers are in the file to download.
}
results-answered = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
