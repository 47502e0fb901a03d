# Ready messages: an invitation and the three messages of an event, for who begins.

email-templates-ready = Take the ready messages
email-templates-ready-taken = { $count ->
    [0] There are templates already, so no ready message was added.
    [one] One ready message was added.
   *[other] { $count } ready messages were added.
}

ready-invitation-name = Invitation
ready-invitation-subject = You are invited: { $event }
ready-invitation-body = <h1>Hello { $first_name }</h1><p>You are invited: <strong>{ $event }</strong>.</p><p>{ $time }<br>{ $place }</p><p><a class="button" href="{ $registration }">Answer the invitation</a></p><p>One press is enough, we have your details already.</p><p>Regards,<br>{ $sender }</p>
ready-confirmation-name = Registration confirmed
ready-confirmation-subject = Your seat is reserved: { $event }
ready-confirmation-body = <h1>See you there, { $first_name }</h1><p>A seat is reserved for you: <strong>{ $event }</strong>.</p><p>{ $time }<br>{ $place }</p><p><a class="button" href="{ $own }">My registration</a></p><p>If your plans change, you can cancel on the same page. The seat goes to the next in line at once.</p>
ready-waitlist-name = On the waitlist
ready-waitlist-subject = On the waitlist: { $event }
ready-waitlist-body = <h1>You are on the waitlist</h1><p>Hello { $first_name }, all seats are taken: <strong>{ $event }</strong>. If a seat becomes free for you, we confirm it at once.</p><p><a class="button" href="{ $own }">See your place in the queue</a></p>
ready-cancellation-name = Registration cancelled
ready-cancellation-subject = Cancelled: { $event }
ready-cancellation-body = <h1>Your registration is cancelled</h1><p>Hello { $first_name }, your registration is cancelled: <strong>{ $event }</strong>.</p><p>Changed your mind? <a href="{ $own }">Register again</a> if there is room.</p>
