# Filters: conditions in words, choosing conditions, and mistakes.

filter-everything = everything
filter-nothing = nothing
filter-and = and
filter-or = or
filter-nor = or
filter-not = it is not so that { $what }
filter-yes = yes
filter-no = no
filter-empty = empty
filter-more = { $count ->
    [one] 1 other
   *[other] { $count } others
}

filter-says-eq = { $field } is { $value }
filter-says-ne = { $field } is not { $value }
filter-says-lt = { $field } is under { $value }
filter-says-lte = { $field } is at most { $value }
filter-says-gt = { $field } is over { $value }
filter-says-gte = { $field } is at least { $value }
filter-says-in = { $field } is { $value }
filter-says-not_in = { $field } is not { $value }
filter-says-contains = { $field } contains “{ $value }”
filter-says-starts_with = { $field } begins with “{ $value }”
filter-says-is_empty = { $field } is missing
filter-says-is_not_empty = { $field } is given
filter-says-between = { $field } is { $from }–{ $to }

filter-says-eq-date = { $field } on { $value }
filter-says-ne-date = { $field } not on { $value }
filter-says-lt-date = { $field } before { $value }
filter-says-lte-date = { $field } on or before { $value }
filter-says-gt-date = { $field } after { $value }
filter-says-gte-date = { $field } on or after { $value }
filter-says-between-date = { $field } { $from } – { $to }
filter-says-within_last-date = { $days ->
    [0] { $field } today
    [one] { $field } yesterday or today
   *[other] { $field } in the last { $days } days
}
filter-says-within_next-date = { $days ->
    [0] { $field } today
    [one] { $field } today or tomorrow
   *[other] { $field } in the next { $days } days
}
filter-says-today-date = { $field } today
filter-says-before_today-date = { $field } before today
filter-says-after_today-date = { $field } after today
filter-says-is_empty-date = { $field } is missing
filter-says-is_not_empty-date = { $field } is given

filter-related-one = { $relation } is given
filter-related-one-where = { $relation } is one where { $where }
filter-related-no-one = { $relation } is missing
filter-related-no-one-where = { $relation } is not one where { $where }
filter-related-some = { $relation }: at least one
filter-related-some-where = { $relation }: at least one where { $where }
filter-related-none = { $relation }: none
filter-related-none-where = { $relation }: none where { $where }
filter-related-eq = { $relation }: exactly { $number }
filter-related-ne = { $relation }: any number but { $number }
filter-related-lt = { $relation }: fewer than { $number }
filter-related-lte = { $relation }: at most { $number }
filter-related-gt = { $relation }: more than { $number }
filter-related-gte = { $relation }: at least { $number }
filter-related-eq-where = { $relation }: exactly { $number } where { $where }
filter-related-ne-where = { $relation }: any number but { $number } where { $where }
filter-related-lt-where = { $relation }: fewer than { $number } where { $where }
filter-related-lte-where = { $relation }: at most { $number } where { $where }
filter-related-gt-where = { $relation }: more than { $number } where { $where }
filter-related-gte-where = { $relation }: at least { $number } where { $where }

filter-op-eq = is
filter-op-ne = is not
filter-op-lt = is under
filter-op-lte = is at most
filter-op-gt = is over
filter-op-gte = is at least
filter-op-in = is any of
filter-op-not_in = is none of
filter-op-contains = contains
filter-op-starts_with = begins with
filter-op-is_empty = is missing
filter-op-is_not_empty = is given
filter-op-between = is between
filter-op-eq-date = is
filter-op-ne-date = is not
filter-op-lt-date = before
filter-op-lte-date = on or before
filter-op-gt-date = after
filter-op-gte-date = on or after
filter-op-between-date = between
filter-op-within_last-date = in the last days
filter-op-within_next-date = in the next days
filter-op-today-date = today
filter-op-before_today-date = before today
filter-op-after_today-date = after today
filter-op-is_empty-date = is missing
filter-op-is_not_empty-date = is given
filter-quantity-some = at least one
filter-quantity-none = none

flaw-filter-broken_json = The filter cannot be read: a mistake at character { $at }.
flaw-filter-not_a_filter = A condition begins with one of these: { $allowed }.
flaw-filter-unknown_part = This part does not belong to a condition. Allowed: { $allowed }.
flaw-filter-unknown_field = There is no field { $name }. Did you mean: { $nearest }?
flaw-filter-hidden_field = The field { $name } is hidden by your profile. Remove the condition or the order.
flaw-filter-retired_field = The field { $name } has been retired. Remove the condition, or restore the field in the layout editor.
flaw-filter-unknown_relation = There is no relation { $name }. Possible: { $nearest }.
flaw-filter-needs_quantity = { $relation } are many: ask about them with some, none or count. The field { $name } belongs into their conditions.
flaw-filter-unknown_operator = There is no comparison { $op }. Possible: { $allowed }.
flaw-filter-wrong_operator = The comparison { $op } does not fit here. Possible: { $allowed }.
flaw-filter-takes_no_value = The comparison { $op } needs no value.
flaw-filter-too_deep = Conditions may stand at most { $most } levels inside each other.
flaw-filter-too_many_conditions = There may be at most { $most } conditions.
flaw-filter-too_many_values = There may be at most { $most } values altogether.
flaw-filter-too_long_list = A list may have at most { $most } values.
flaw-filter-too_long = The text is too long: at most { $most } characters.
flaw-filter-wrong_type = { $expected ->
    [text] What fits here is a text.
    [list] What fits here is a list.
    [whole_number] What fits here is a whole number.
    [number] What fits here is a number.
    [cents] What fits here is an amount in whole cents.
    [date] What fits here is a day like 2027-01-31.
    [time_or_date] What fits here is a time like 2027-01-31T12:00:00Z or a day like 2027-01-31.
    [true_or_false] What fits here is true or false.
    [one_of] What fits here is one of these: { $allowed }.
    [id] What fits here is an id like { $allowed }.
    [two_values] What fits here is two values, the first and the last.
    [days] What fits here is a number of days, for example {"{"} "days": 30 {"}"}.
   *[other] The value does not fit here.
}
flaw-sort-unknown_field = There is no field { $name }. Did you mean: { $nearest }?
flaw-sort-not_sortable = The list cannot be sorted by { $name }. Possible: { $allowed }.
flaw-sort-too_many = An order may have at most { $most } fields.
flaw-cursor-malformed = The address of this page is no longer valid. Start from the beginning of the list.
filter-me = me
filter-build = Conditions of the filter
filter-show = Show
filter-first = Condition
filter-relations = Related records
filter-group = Group of conditions
filter-join = How the conditions are joined
filter-join-all = All conditions
filter-join-any = Any condition
filter-join-none = None of the conditions
filter-join-not_all = Not all conditions
filter-where = where
filter-choose-field = Choose a field
filter-condition = Condition { $number }
filter-condition-field = Condition { $number }: field
filter-condition-op = Condition { $number }: comparison
filter-condition-value = Condition { $number }: value
filter-condition-to = Condition { $number }: upper limit
filter-condition-remove = Remove condition { $number }
filter-remove-group = Remove the group of conditions
filter-add-condition = Add a condition
filter-add-group = Add a group of conditions
filter-add-to-group = Add a condition to the group
filter-add-where = Add a detail
filter-list-hint = Separate with commas
filter-days = days
filter-count-eq = exactly
filter-count-ne = any number but
filter-count-lt = fewer than
filter-count-lte = at most
filter-count-gt = more than
filter-count-gte = at least
filter-found = { $count ->
    [one] match
   *[other] matches
}
flaw-filter-needs_user = “Me” does not fit here, for nobody is present when the group is refreshed.
concept-accounts = Account
    .accounts = { $One }
concept-campaigns = Campaign
    .campaigns = { $One }
concept-campaign-recipients = In the campaign
concept-contacts = Contact
    .contacts = { $One }
concept-email-templates = Email template
    .email-templates = { $One }
concept-events = Event
    .events = { $One }
concept-messages = Message
    .messages = { $One }
concept-registrations = Registration
concept-target-groups = Target group
    .target-groups = { $One }
concept-target-group-members = In the target group
concept-users = User
