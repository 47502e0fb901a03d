# Asetukset: sivut, kentät ja mitä niistä sanotaan.

module-events-singular = Kutsutilaisuus
module-events-plural = Kutsutilaisuudet
