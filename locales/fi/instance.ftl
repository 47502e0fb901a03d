# Koko asennus yhtenä tiedostona.
refusal-instance-not_an_archive = Tiedosto ei ole Kutsun koko asennuksen vienti tai sen muotoa ei tunneta.
refusal-instance-other_version = Vienti on tehty versiolla { $version } (tietokannan muutos { $has }), tämä ohjelma odottaa muutosta { $wanted }. Ota vienti ja tuo se samalla versiolla.
refusal-instance-not_empty = Tietokannassa on jo tietoja (taulu { $table }). Koko asennus tuodaan vain tyhjään tietokantaan.
refusal-instance-damaged = Viennin tiedosto { $file } on vahingoittunut. Mitään ei tuotu.
