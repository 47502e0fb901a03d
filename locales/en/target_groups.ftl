# Target groups: who is invited, chosen by hand and found by conditions.

field-target-groups-name = Name
field-target-groups-number = Number
field-target-groups-type = Type
field-target-groups-public = Public
field-target-groups-active = Active
field-target-groups-automatic_campaigns = Automatic email campaigns
field-target-groups-member_count = Members
field-target-groups-refreshed_at = Refreshed
field-target-groups-email_template_id = Email template to send
field-target-groups-owner = Assigned to
field-target-groups-created_at = Created
field-target-groups-updated_at = Changed
field-target-groups-id = Id
field-target-groups-public-no = No
field-target-groups-public-read = Yes, read
field-target-groups-public-write = Yes, write

refusal-target_group-missing = There is no such target group.
refusal-target_group-inactive = The target group is not active. Activate it first.
flaw-target_group-unknown = There is no such target group.
flaw-rules-empty = Add at least one condition, or choose that all contacts or only those chosen by hand belong to the group.

target-groups-all = All
target-groups-active = Active
target-groups-search = Search target groups
target-groups-empty = No target groups yet
target-groups-empty-text = A target group gathers those to be invited, by conditions or by hand. One group serves many campaigns.
target-groups-members = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}
target-groups-how = Members
target-groups-by-conditions = By conditions
target-groups-by-hand = Chosen by hand

target-groups-new = New target group
target-groups-edit = Edit target group
target-groups-basics = Basics
target-groups-basics-text = Conditions and members are added after saving.
target-groups-type-hint = A class of your own, for example Customers or Alumni.
target-groups-no-type = No type
target-groups-active-text = Only an active group can be attached to a campaign.
target-groups-own-mail = The group’s own mail
target-groups-own-mail-text = Leave these empty for invitations, which leave from a campaign.
target-groups-own-mail-warning = The group also sends by itself
target-groups-own-mail-warning-text = If you attach it to a campaign, somebody may get two messages. Clear the group’s own template and automatic campaigns.
target-groups-no-template = No mail of its own
target-groups-automatic-text = The group sends its own template to its members by itself.
target-groups-handling = Handling
target-groups-public-no = Only the owner edits
target-groups-public-read = Others may use it
target-groups-public-write = Others may edit it
target-groups-changed-meanwhile = Somebody else saved the target group meanwhile
target-groups-changed-meanwhile-text = What you wrote is still here. If you save again, yours will stand.

target-groups-archived = Archived
target-groups-archive = Archive
target-groups-restore = Restore
target-groups-refresh = Refresh members
target-groups-use = Use in a campaign
target-groups-use-short = Use
target-groups-refreshed = Refreshed { $moment }
target-groups-never-refreshed = Not refreshed yet
target-groups-inactive-note = The group is not active, so it cannot be attached to a campaign.
target-groups-stale = The conditions have not been used yet
target-groups-stale-text = Members come in when you refresh the group.
target-groups-missing = { $count ->
    [one] 1 contact has not got the invitation yet
   *[other] { $count } contacts have not got the invitation yet
}
target-groups-missing-text = The group was copied into { $campaign } { $moment }. They came to the group after that.
target-groups-add-missing = { $count ->
    [one] Add the contact
   *[other] Add { $count }
}

target-groups-who = Who belongs to the group
target-groups-join = How conditions are joined
target-groups-join-all = All conditions
target-groups-join-any = Any condition
target-groups-join-everybody = All contacts
target-groups-join-hand = Only those chosen by hand
target-groups-save-conditions = Save and refresh members
target-groups-save-hint = Those chosen by hand stay in the group.
target-groups-count = Count matches
target-groups-foreign = The conditions are more than can be edited here
target-groups-foreign-text = They hold as they read above. New conditions replace them.
target-groups-matches = Matches now
target-groups-members-now = Members now
target-groups-of-all = { $count ->
    [one] contact of { $all } in all.
   *[other] contacts of { $all } in all.
}
target-groups-reach-bar = { $reachable } can get email, { $opted_out } opted out, { $without_address } without an address
target-groups-reachable = Can get email
target-groups-opted-out = Opted out of marketing
target-groups-without-address = No email address
target-groups-language = Language: { $language }
target-groups-sample = For example

target-groups-members-title = Members
target-groups-organisation = Organisation
target-groups-title = Title
target-groups-why = Why included
target-groups-source-hand = Chosen by hand
target-groups-source-filter = Conditions
target-groups-first-page = To the beginning
target-groups-remove = Take out of the group
target-groups-nobody = There is nobody in the group yet.
target-groups-uses = Used in
target-groups-copied = Copied { $moment }
target-groups-no-uses = The group has not been attached to a campaign yet.

people-add = Add single contacts
people-find-text = Search by name, address or organisation.
people-without-address = No email address
people-without-permission = Opted out of marketing

target-groups-copy-of = { $name } (copy)
target-groups-told-created = { $name } created. Now add conditions or members.
target-groups-told-saved = { $name } saved.
target-groups-told-refreshed = { $added ->
    [one] 1 came
   *[other] { $added } came
}, { $removed ->
    [one] 1 left
   *[other] { $removed } left
}. { $count ->
    [one] The group has 1 contact now.
   *[other] The group has { $count } contacts now.
}
target-groups-told-added = { $count ->
    [one] Contact added to the group.
   *[other] { $count } contacts added to the group.
}
target-groups-told-removed = { $count ->
    [one] Contact taken out of the group.
   *[other] { $count } contacts taken out of the group.
}
target-groups-told-stale = Somebody else saved the conditions meanwhile. Check them and save again.
target-groups-told-copied = { $name } created.
target-groups-told-archived = { $name } archived.
target-groups-told-restored = { $name } restored.
field-target-groups-has_conditions = Members by conditions
relation-contacts-target_groups = Target groups
relation-target-group-members-target_group = Target group
field-target-group-members-target_group_id = Target group
field-target-group-members-source = Why a member
field-target-group-members-source-hand = chosen by hand
field-target-group-members-source-filter = by the conditions
field-target-group-members-added_at = Added
target-groups-join-none = None of the conditions
target-groups-join-not_all = Not all conditions
