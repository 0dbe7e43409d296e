SELECT symbol, u.note, n FROM every_trade CROSS JOIN unnest(ARRAY[note, 'all of twelve bytes and more']) AS u(note), unnest(ARRAY[quantity, 7]) AS v(n) WHERE n > 7 AND sell
