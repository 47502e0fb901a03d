# Sparade vyer.

views-view = Vy
views-save-view = Spara vyn
views-save-as = Spara som ny vy
views-name = Vyns namn
views-share = Visas för alla
views-open-with = Öppna listan med den här vyn
views-do-not-open = Öppna inte listan med den här vyn
views-favour = Visa som flik
views-unfavour = Dölj från flikarna
views-take-over = Spara ändringarna i vyn
views-delete = Ta bort vyn
views-told-saved = Vyn sparades: { $name }
views-told-changed = Vyn är uppdaterad: { $name }
views-told-deleted = Vyn togs bort: { $name }
views-told-chosen = Valet är sparat.
views-name-needed = Ge vyn ett namn, högst 60 tecken.
refusal-view-missing = Vyn finns inte längre.
refusal-view-not_yours = Vyn kan ändras bara av den som gjort den eller av en administratör.
refusal-view-too_many = Det finns redan så många vyer som ryms. Ta först bort någon.
flaw-columns-unfit = Det är för många kolumner eller någon av dem duger inte.
