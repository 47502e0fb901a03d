# Accessibility statement, privacy notice and publisher: built-in texts until own ones are written.

legal-accessibility = Accessibility statement
legal-privacy = Privacy notice
legal-imprint = Publisher
legal-pages = About the service
legal-business-id = Business ID

legal-accessibility-about = This statement is about the registration service at { $site }. The service is run by { $organisation }. We want everybody to be able to read about events and register for them.
legal-accessibility-state = How accessible the service is
legal-accessibility-state-text = The service is made to meet the requirements of the Finnish Act on the Provision of Digital Services (306/2019), that is levels A and AA of WCAG 2.2. The pages work by keyboard, with a screen reader, enlarged and without scripts. We know of no shortcomings. The organiser's own descriptions and attachments may still hold parts that do not meet the requirements.
legal-accessibility-made = How this statement was made
legal-accessibility-made-text = The statement rests on an assessment by the makers of the service: the pages are checked automatically in every version, and the forms were tried by keyboard and without scripts. The statement is reviewed when the service changes.
legal-accessibility-feedback = Tell us
legal-accessibility-feedback-text = Did you notice a shortcoming, or do you need the information in another form? Tell us: { $contact }. We answer within 14 days. You can always register by contacting the organiser, too.
legal-accessibility-authority = Supervising authority
legal-accessibility-authority-text = If you are not satisfied with our answer or get none within two weeks, you can file a complaint with the Finnish Transport and Communications Agency. Its pages tell how to complain and how the matter is handled.
legal-accessibility-traficom = Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit
legal-accessibility-traficom-link = https://www.webaccessibility.fi
legal-accessibility-traficom-name = www.webaccessibility.fi

legal-privacy-about = This tells how we handle the personal data of those who are invited to events and register for them (EU General Data Protection Regulation 2016/679, articles 13 and 14).
legal-privacy-controller = Controller
legal-privacy-purpose = What the data are used for
legal-privacy-purpose-text = We use the data to arrange events: to invite, to handle registrations and waitlists, for confirmations and reminders, attendee lists and, where needed, invoicing. There are no automated decisions and no profiling; seats are given in the order of registration.
legal-privacy-basis = On what basis
legal-privacy-basis-text = Handling a registration rests on the contract between you and the organiser or steps before it (article 6(1)(b)). Invitations and looking after customers rest on our legitimate interest (f), and invitations that you have agreed to on your consent (a). You can withdraw it at any time by the link at the end of a message.
legal-privacy-data = Which data are handled
legal-privacy-data-text = Name, email address, phone number and organisation, registrations and cancellations, answers to the organiser's questions, and messages sent. Required details are marked in the form: without them we cannot reserve a seat.
legal-privacy-sources = Where the data come from
legal-privacy-sources-text = From you when you register, and from customer and partner relations and public sources for the invitation.
legal-privacy-given = To whom data are given
legal-privacy-given-text = The data are handled by the organiser's staff and those who run the service. Data may be given to those who hold the event, such as a trainer, as far as needed. Data are not sold and not moved outside the EU or EEA.
legal-privacy-time = How long data are kept
legal-privacy-time-text = We keep the data as long as the customer relation or the work after the event needs them, and data that belong to the accounts as long as the law demands. Sensitive answers such as diets are erased after the event.
legal-privacy-rights = Your rights
legal-privacy-rights-text = You may ask to see your data, correct them, have them erased or moved, restrict their handling and object to it. Contact us: { $contact }. We answer within a month.
legal-privacy-complaint = The right to complain
legal-privacy-complaint-text = If you think that your data are handled against the law, you can complain to the Office of the Data Protection Ombudsman: www.tietosuoja.fi.
legal-privacy-cookies = Cookies
legal-privacy-cookies-text = The pages use only necessary cookies: to protect forms and to remember language and looks. Visitors are not followed, and the pages load nothing from elsewhere.

legal-imprint-text = The events on these pages are held by { $organisation }, who answers for their content.
