# The whole instance as one file.
refusal-instance-not_an_archive = The file is no export of a whole Kutsu instance, or its form is not known.
refusal-instance-other_version = The export was made by version { $version } (database change { $has }); this program expects change { $wanted }. Export and import with the same version.
refusal-instance-not_empty = The database holds something already (table { $table }). A whole instance is only put into an empty database.
refusal-instance-damaged = The file { $file } of the export is damaged. Nothing was imported.
