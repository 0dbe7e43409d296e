SELECT symbol ~ '^[A-C]+$', note ~* 'T', note !~ 'o', (regexp_match(note, '(t|f)(.)'))[2], regexp_replace(note, '[aeiou]', '<\&>', 'g'), regexp_count(note, 'e') FROM every_trade
