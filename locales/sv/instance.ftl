# Hela installationen som en fil.
refusal-instance-not_an_archive = Filen är ingen export av en hel Kutsu-installation, eller så är dess form okänd.
refusal-instance-other_version = Exporten är gjord med version { $version } (databasändring { $has }), det här programmet väntar sig ändring { $wanted }. Exportera och importera med samma version.
refusal-instance-not_empty = Databasen innehåller redan uppgifter (tabellen { $table }). En hel installation importeras bara till en tom databas.
refusal-instance-damaged = Filen { $file } i exporten är skadad. Ingenting importerades.
