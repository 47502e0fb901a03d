# Tillgänglighetsutlåtande, dataskyddsbeskrivning och utgivare: färdiga texter tills egna har skrivits.

legal-accessibility = Tillgänglighetsutlåtande
legal-privacy = Dataskyddsbeskrivning
legal-imprint = Utgivare
legal-pages = Om tjänsten
legal-business-id = FO-nummer

legal-accessibility-about = Det här utlåtandet gäller anmälningstjänsten på adressen { $site }. För tjänsten ansvarar { $organisation }. Vi strävar efter att alla ska kunna läsa om evenemangen och anmäla sig till dem.
legal-accessibility-state = Hur tillgänglig tjänsten är
legal-accessibility-state-text = Tjänsten är gjord för att uppfylla kraven i lagen om tillhandahållande av digitala tjänster (306/2019), det vill säga nivåerna A och AA i WCAG 2.2. Sidorna fungerar med tangentbord, med skärmläsare, förstorade och utan skript. Vi känner inte till några brister. I arrangörens egna beskrivningar och bilagor kan det ändå finnas ställen som inte uppfyller kraven.
legal-accessibility-made = Hur utlåtandet har gjorts
legal-accessibility-made-text = Utlåtandet bygger på en egen bedömning av dem som gör tjänsten: sidorna granskas automatiskt i varje version, och formulären har prövats med tangentbord och utan skript. Utlåtandet ses över när tjänsten ändras.
legal-accessibility-feedback = Ge respons
legal-accessibility-feedback-text = Märkte du en brist, eller behöver du uppgifterna i en annan form? Berätta för oss: { $contact }. Vi svarar inom 14 dagar. Du kan alltid anmäla dig också genom att kontakta arrangören.
legal-accessibility-authority = Tillsynsmyndighet
legal-accessibility-authority-text = Om du inte är nöjd med vårt svar eller inte får svar inom två veckor kan du göra en anmälan till Transport- och kommunikationsverket. På verkets webbplats står det hur man lämnar in klagomål och hur ärendet behandlas.
legal-accessibility-traficom = Transport- och kommunikationsverket Traficom, enheten för tillsyn över digital tillgänglighet
legal-accessibility-traficom-link = https://www.tillganglighetskrav.fi
legal-accessibility-traficom-name = www.tillganglighetskrav.fi

legal-privacy-about = Här berättar vi hur vi behandlar personuppgifter om dem som bjuds in och anmäler sig till evenemang (EU:s allmänna dataskyddsförordning 2016/679, artiklarna 13 och 14).
legal-privacy-controller = Personuppgiftsansvarig
legal-privacy-purpose = Vad uppgifterna används till
legal-privacy-purpose-text = Vi använder uppgifterna för att ordna evenemang: för inbjudningar, anmälningar och reservplatser, bekräftelser och påminnelser, deltagarlistor och vid behov fakturering. Inga automatiska beslut fattas och ingen profilering görs; platserna ges i anmälningsordning.
legal-privacy-basis = På vilken grund
legal-privacy-basis-text = Behandlingen av en anmälan grundar sig på avtalet mellan dig och arrangören eller åtgärder före det (artikel 6.1 b). Inbjudningar och vården av kundrelationer grundar sig på vårt berättigade intresse (f), och inbjudningar som du har gett lov till på ditt samtycke (a). Du kan återkalla samtycket när som helst med länken i slutet av meddelandet.
legal-privacy-data = Vilka uppgifter som behandlas
legal-privacy-data-text = Namn, e-postadress, telefonnummer och organisation, anmälningar och avbokningar, svar på arrangörens frågor samt skickade meddelanden. Obligatoriska uppgifter är märkta i formuläret: utan dem kan vi inte boka en plats.
legal-privacy-sources = Varifrån uppgifterna kommer
legal-privacy-sources-text = Från dig själv när du anmäler dig, samt från kund- och samarbetsrelationer och offentliga källor för inbjudan.
legal-privacy-given = Till vem uppgifter lämnas ut
legal-privacy-given-text = Uppgifterna behandlas av arrangörens anställda och av dem som driver tjänsten. Uppgifter kan ges till dem som genomför evenemanget, till exempel en utbildare, till den del det behövs. Uppgifterna säljs inte och förs inte ut ur EU eller EES.
legal-privacy-time = Hur länge uppgifterna sparas
legal-privacy-time-text = Vi sparar uppgifterna så länge som kundrelationen eller efterarbetet kräver det, och uppgifter som hör till bokföringen så länge som lagen kräver. Känsliga svar, till exempel om kost, raderas efter evenemanget.
legal-privacy-rights = Dina rättigheter
legal-privacy-rights-text = Du kan be att få se dina uppgifter, rätta dem, be att de raderas eller flyttas, begränsa behandlingen och motsätta dig den. Kontakta oss: { $contact }. Vi svarar inom en månad.
legal-privacy-complaint = Rätt att klaga
legal-privacy-complaint-text = Om du anser att dina uppgifter behandlas i strid med lagen kan du klaga till dataombudsmannens byrå: www.tietosuoja.fi.
legal-privacy-cookies = Kakor
legal-privacy-cookies-text = Sidorna använder bara nödvändiga kakor: för att skydda formulär och minnas språk och utseende. Besökare följs inte, och sidorna laddar ingenting från andra ställen.

legal-imprint-text = Evenemangen på de här sidorna ordnas av { $organisation }, som ansvarar för innehållet.
