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
    [0] There were no files to remove
    [one] 1 old file was removed
   *[other] { $files } old files were removed
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

# The list and the page
tasks-add = Add a task
tasks-edit = Edit the task
tasks-choose-kind = What should Kutsu do for you?
tasks-empty = Nothing is scheduled yet
tasks-empty-text = Kutsu can refresh a target group every morning, send a campaign or a list, and clean up after itself.
tasks-order-text = Tasks of the same minute run in this order. Refreshing target groups always comes first.
tasks-next = When
tasks-last = Last run
tasks-never = Has not run yet
tasks-no-next = No next run
tasks-off = Off
tasks-is-on = Active: { $name }
tasks-is-off = Off: { $name }
tasks-up = Move up: { $name }
tasks-down = Move down: { $name }
tasks-actions = Actions: { $name }
tasks-run = Run now
tasks-skip = Skip
tasks-activate = Switch on
tasks-deactivate = Switch off
tasks-restore = Restore
tasks-deleted = Deleted
tasks-missed = { $name } was missed { $moment }
tasks-missed-text = Kutsu was not running at that time or for six hours after it. Run it now or skip it.
tasks-idle = not in use
tasks-idle-note = What the task acts on is not in use
tasks-idle-text = Runs do nothing until it is used again. The task stays scheduled.
tasks-gone = something deleted
tasks-to-users = { $count ->
    [one] to 1 user
   *[other] to { $count } users
 }
tasks-upcoming = Next runs
tasks-log = Log of runs
tasks-result = What happened
tasks-took = Duration
tasks-seconds = { $count ->
    [0] under 1 s
   *[other] { $count } s
 }
tasks-by-hand = by hand
tasks-progress = { $done }/{ $total } done
tasks-older = Older
tasks-newest = Newest
task-state-waiting = Waiting
task-state-running = Running
task-state-done = Done
task-state-idle = Nothing to do
task-state-failed = Failed
task-state-missed = Missed
task-state-skipped = Skipped

# Kinds
task-kind-refresh-group = Refresh a target group
task-kind-send-campaign = Send a campaign
task-kind-edit-members = Change the contacts of a target group
task-kind-send-list = Send a list by email
task-kind-archive-contacts = Archive contacts of a view
task-kind-clean-up = Clean up what has expired
tasks-hint-refresh-group = Adds the contacts that match now and drops those that no longer do. Campaigns keep their copies.
tasks-hint-send-campaign = Refreshes the target group, attaches it to the campaign and sends the message to those who have not got it.
tasks-hint-edit-members = Changes one field of all members of the group. Email opt-outs are never touched.
tasks-hint-send-list = Sends a saved view to users, to each what that user may see.
tasks-hint-archive-contacts = Archives the contacts that a saved view finds. They can be restored.
tasks-hint-clean-up = Removes only what serves nobody any more.

# The form
tasks-what = What is done
tasks-when = When
tasks-when-text = A missed run is made up for once within six hours. Later, Kutsu asks.
tasks-active-text = Off: the task does not run, but can be prepared.
tasks-group = Target group
tasks-campaign = Campaign
tasks-campaign-hint = The campaign must be active and have an email template when the task runs.
tasks-no-group = No group: only those who are in the campaign
tasks-sending-group-hint = The group is refreshed first. Nobody gets the same message twice.
tasks-field = What is changed
tasks-field-hint = Owner and language are chosen from a list, others are typed.
tasks-value = Value
tasks-value-hint = Tags with commas between them. Empty clears title, city or country.
task-field-add-tags = Add tags
task-field-remove-tags = Remove tags
task-field-owner = Owner
task-field-language = Language
task-field-title = Title
task-field-city = City
task-field-country = Country
tasks-view = View
tasks-view-hint = Shared views and your own. Others than you see only shared ones.
tasks-archive-hint = A view of contacts that has conditions.
tasks-users = To whom
tasks-users-hint = Each gets the list in their own language and with their own rights.
tasks-with-file = Rows attached (CSV)
tasks-with-file-text = Off: the message only leads to the list. More than 20,000 rows are always a link.
tasks-upkeep = What is cleaned up
task-upkeep-expired = Expired sign-ins and one-time links
task-upkeep-mailed-files = Attachments of mailed lists
tasks-upkeep-expired-text = They open nothing any more.
tasks-upkeep-mailed-files-text = Older than 30 days. The messages stay.
task-upkeep-imported-files = Files of imports
tasks-upkeep-imported-files-text = Older than 30 days, and imports that were never run. What was imported stays.
tasks-every = Repeats
tasks-every-day = Every day
tasks-every-workdays = On weekdays
tasks-every-week = Every week
tasks-every-month = Every month
tasks-every-often = More often
tasks-every-cron = Cron (for experts)
tasks-weekdays = Days of the week
tasks-day-of-month = Day of the month
tasks-day-of-month-hint = Days 29–31 can be given with cron; short months do without them.
tasks-time = Time
tasks-dst = When the clocks change and skip the time, the task runs right after the change. A time that comes twice runs once.
tasks-minutes = How often
tasks-minutes-of = Every { $minutes } minutes
tasks-minutes-hour = Every hour on the hour
tasks-cron = Cron
tasks-cron-hint = Five fields: minute, hour, day, month, weekday. For example 45 7 * * 1-5.
tasks-zone = Time zone
tasks-zone-hint = Empty means { $zone }.
tasks-look = Show the next runs
tasks-look-runs = Runs { $schedule }
tasks-look-times = Next runs, time zone { $zone }:
tasks-look-none = The schedule is not complete yet

# Receipts
tasks-told-created = The task { $name } was scheduled
tasks-told-saved = The task { $name } was saved
tasks-told-run = The task is running now
tasks-told-activated = { $name } is on
tasks-told-deactivated = { $name } is off
tasks-told-moved = The order changed
tasks-told-at-end = The task is at the end already
tasks-told-deleted = { $name } was deleted
tasks-told-restored = { $name } was restored
tasks-told-skipped = The missed run was skipped

# The desk and other pages
tasks-today = Scheduled today
tasks-today-sending = Campaign is sent
tasks-refresh-regularly = Refresh on a schedule

wait-missed-task = A scheduled run was missed
wait-missed-task-text = { $name }. Run it now or skip it.
wait-missed-task-act = Decide

# Refusals
refusal-scheduled_task-missing = The task was not found. It may have been deleted.
refusal-scheduled_task-running = The task is running already. Wait until it is done.
refusal-scheduled_task-not_missed = This run has been decided about already.
flaw-cron-not_five = Write five fields, for example 45 7 * * 1-5.
flaw-cron-field = { $part } cannot be read.
flaw-cron-never = There is no such day, so the task would never run.
flaw-campaign-unknown = The campaign was not found.
flaw-view-unknown = The view was not found.
flaw-view-not_shared = Not all chosen users see this view. Share it first.
flaw-view-not_of_contacts = Choose a view of contacts.
flaw-view-everything = The view finds all contacts. Choose a view with conditions.
flaw-act-malformed = The fields of this kind are missing or wrong: { $problem }
create-scheduled-tasks = Add a scheduled task
home-group-automation = What runs by itself
home-scheduled-tasks = Scheduled tasks
home-scheduled-tasks-text = What Kutsu does for you and when
