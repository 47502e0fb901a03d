# Inställningar: sidor, fält och vad som sägs om dem.

module-events-singular = Evenemang
module-events-plural = Evenemang
