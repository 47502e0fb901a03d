# Scheduled tasks
module-scheduled-tasks = Scheduled tasks

# The schedule in words
schedule-daily = every day at { $times }
schedule-workdays = every weekday at { $times }
schedule-weekly = every { $days } at { $times }
schedule-monthly = on day { $days } of every month at { $times }
schedule-day-of-month = { $day }
schedule-every-minutes = { $minutes ->
    [1] every minute
   *[other] every { $minutes } minutes
 }
schedule-hourly = { $minute ->
    [0] every hour on the hour
   *[other] every hour at { $minute } minutes past
 }
schedule-cron = the cron rule { $cron }
schedule-list = { $first } and { $last }

# What a run did
task-outcome-refreshed = The target group was refreshed: { $added ->
    [one] 1 came
   *[other] { $added } came
 }, { $removed ->
    [one] 1 left
   *[other] { $removed } left
 }, { $members ->
    [one] 1 contact
   *[other] { $members } contacts
 } now
task-outcome-sent = { $queued ->
    [0] Nobody got the message
    [one] 1 message is leaving
   *[other] { $queued } messages are leaving
 }{ $skipped ->
    [0] {""}
   *[other] , { $skipped } skipped
 }
task-outcome-edited = { $changed ->
    [one] 1 contact changed
   *[other] { $changed } contacts changed
 }, { $same } already so{ $refused ->
    [0] {""}
   *[other] , { $refused } could not be changed
 }
task-outcome-listed = { $sent ->
    [0] Nobody got the list
    [one] The list went to 1 user
   *[other] The list went to { $sent } users
 }{ $skipped ->
    [0] {""}
    [one] , 1 does not see it
   *[other] , { $skipped } do not see it
 }
task-outcome-archived = { $archived ->
    [0] There was nothing to archive
    [one] 1 contact was archived
   *[other] { $archived } contacts were archived
 }
task-outcome-forgot-expired = Expired ones were removed: { $sign_ins ->
    [one] 1 sign-in
   *[other] { $sign_ins } sign-ins
 } and { $links ->
    [one] 1 one-time link
   *[other] { $links } one-time links
 }
task-outcome-forgot-files = { $files ->
    [0] There were no attachments to remove
    [one] 1 old attachment was removed
   *[other] { $files } old attachments were removed
 }
task-outcome-group-missing = The target group is archived, nothing was done
task-outcome-group-inactive = The target group is not active, nothing was done
task-outcome-group-unfit = The conditions of the target group refer to something that is gone
task-outcome-campaign-missing = The campaign is archived, nothing was sent
task-outcome-campaign-paused = The campaign is paused, nothing was sent
task-outcome-campaign-inactive = The campaign is not active, nothing was sent
task-outcome-campaign-no-template = The campaign has no email template, nothing was sent
task-outcome-campaign-wrong-folder = The campaign’s template is in the wrong folder, nothing was sent
task-outcome-campaign-wrong-sending-time = The campaign’s template is not sent “Immediately”, nothing was sent
task-outcome-campaign-ended = The campaign’s end date has passed, nothing was sent
task-outcome-view-missing = The view was deleted, nothing was done
task-outcome-view-unfit = The conditions of the view no longer fit, nothing was done
task-outcome-broken = The run failed repeatedly and was given up
task-outcome-overtaken = Missed; a newer run replaced it
task-outcome-skipped = Missed and skipped
task-outcome-task-gone = The task had been deleted

# A list by mail
letter-list-subject = { $name }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
 }
letter-list-lead = The list “{ $name }” now has { $rows ->
    [one] 1 row.
   *[other] { $rows } rows.
 }
letter-list-open = Open the list
letter-list-file = The rows are attached as a CSV file.
letter-list-why = You get this message because an administrator scheduled the list for you.
